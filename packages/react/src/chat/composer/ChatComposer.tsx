import { useEffect, useId, useMemo } from "react";
import type { PartState } from "../../internals/anatomy.ts";
import { definePart } from "../../internals/definePart.tsx";
import { createValue, useValue } from "../../internals/value.ts";
import { useSupportContext } from "../../support/SupportContext.ts";
import type { ChatAnatomy } from "../anatomy.ts";
import { useChatContext } from "../ChatContext.ts";
import { ComposerContext, type ComposerContextValue, fewLeft, isEmpty, isTooLong } from "./ComposerContext.ts";

/** The form in which one writes; keeps what is typed while it is closed. Renders a `<form>`, or nothing where nothing can be sent. */
export const ChatComposer = definePart<PartState<ChatAnatomy, "composer">, "form">(
  "Chat.Composer",
  "form",
  function ChatComposer(host, element) {
    const { putBack, input, shut } = useChatContext();
    const { client, voice, announce } = useSupportContext();
    const remainingId = useId();
    const draft = useMemo(() => createValue(client.chat.getDraft(), client.chat.setDraft, ""), [client]);
    const context = useMemo<ComposerContextValue>(() => ({ draft, input, remainingId }), [draft, input, remainingId]);
    const empty = useValue(draft, isEmpty);
    const long = useValue(draft, (text) => fewLeft(text) !== null);

    useEffect(() => {
      putBack.current = (text) => {
        draft.set(isEmpty(draft.get()) ? text : `${draft.get()}\n${text}`);
        input.current?.focus();
      };
      return () => {
        putBack.current = null;
      };
    }, [putBack, input, draft]);

    if (shut) return null;
    return (
      <ComposerContext.Provider value={context}>
        {element(host, {
          state: { empty, long },
          onSubmit: (event) => {
            event.preventDefault();
            input.current?.focus();
            const text = draft.get();
            if (isEmpty(text)) return;
            if (isTooLong(text)) return announce(voice.say("chat.failed-long"));
            client.chat.setTyping(false);
            client.chat.send(text.trim());
            draft.set("");
          },
        })}
      </ComposerContext.Provider>
    );
  },
);
