import { useEffect, useId, useMemo, useRef } from "react";
import { useClient } from "../../hooks/useClient.ts";
import type { PartState } from "../../internals/anatomy.ts";
import { definePart } from "../../internals/definePart.tsx";
import type { ChatAnatomy } from "../anatomy.ts";
import { useChatContext } from "../ChatContext.ts";
import { ComposerContext, type ComposerContextValue, fewLeft, isEmpty, useDraft } from "./ComposerContext.ts";
import { createDraft } from "./createDraft.ts";

/** The form in which one writes; keeps what is typed while it is closed. Renders a `<form>`. */
export const ChatComposer = definePart<PartState<ChatAnatomy, "composer">, "form">(
  "Chat.Composer",
  "form",
  function ChatComposer(host, element) {
    const { putBack } = useChatContext();
    const client = useClient();
    const input = useRef<HTMLTextAreaElement>(null);
    const remainingId = useId();
    const draft = useMemo(() => createDraft(client.chat.getDraft(), (text) => client.chat.setDraft(text)), [client]);
    const context = useMemo<ComposerContextValue>(() => ({ draft, input, remainingId }), [draft, remainingId]);
    const empty = useDraft(draft, isEmpty);
    const long = useDraft(draft, (text) => fewLeft(text) >= 0);

    useEffect(() => {
      putBack.current = (text) => {
        draft.set(isEmpty(draft.get()) ? text : `${draft.get()}\n${text}`);
        input.current?.focus();
      };
      return () => {
        putBack.current = null;
      };
    }, [putBack, draft]);

    return (
      <ComposerContext.Provider value={context}>
        {element(host, {
          state: { empty, long },
          onSubmit: (event) => {
            event.preventDefault();
            input.current?.focus();
            const text = draft.get().trim();
            if (text === "" || fewLeft(text) < -1) return;
            client.chat.setTyping(false);
            client.chat.send(text);
            draft.set("");
          },
        })}
      </ComposerContext.Provider>
    );
  },
);
