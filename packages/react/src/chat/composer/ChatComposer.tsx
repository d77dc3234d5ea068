import type { SupportState } from "@warmline/client";
import * as chatState from "@warmline/client/state/chat";
import * as filesState from "@warmline/client/state/files";
import { useCallback, useEffect, useId, useMemo } from "react";
import { useSupport } from "../../hooks/useSupport.ts";
import type { PartState } from "../../internals/anatomy.ts";
import { definePart } from "../../internals/definePart.tsx";
import { focusQuietly } from "../../internals/focusQuietly.ts";
import { useEscape } from "../../internals/useEscape.ts";
import { useValue } from "../../internals/value.ts";
import { useSupportContext } from "../../support/SupportContext.ts";
import type { ChatAnatomy } from "../anatomy.ts";
import { useChatContext } from "../ChatContext.ts";
import { ComposerContext, type ComposerContextValue, fewLeft, isEmpty, isTooLong } from "./ComposerContext.ts";
import { useDraft } from "./useDraft.ts";

const isElsewhere = (state: SupportState): boolean => chatState.openElsewhere(state) !== null;
const chosenOf = ({ chosen }: SupportState) => chosen;

/**
 * The form in which one writes; keeps what is typed while it is closed, and changes a message instead while one has chosen to.
 * Renders a `<form>`, or nothing where nothing can be sent or the talk goes on in another conversation.
 */
export const ChatComposer = definePart<PartState<ChatAnatomy, "composer">, "form">(
  "Chat.Composer",
  "form",
  function ChatComposer(host, element) {
    const { putBack, input, shut, refused, editing: edited } = useChatContext();
    const { client, voice, announce } = useSupportContext();
    const remainingId = useId();
    const editing = useValue(edited);
    const { own, draft } = useDraft(client, editing);
    const endEditing = useCallback(() => {
      edited.set(null);
      focusQuietly(input.current);
    }, [edited, input]);
    const context = useMemo<ComposerContextValue>(
      () => ({ draft, editing, endEditing, input, remainingId }),
      [draft, editing, endEditing, input, remainingId],
    );
    const empty = useValue(draft, isEmpty);
    const long = useValue(draft, (text) => fewLeft(text) !== null);
    const elsewhere = useSupport(isElsewhere);
    const chosen = useSupport(chosenOf);
    useEscape(input, editing !== null, endEditing);
    // A change belongs to the conversation of its message.
    useEffect(() => () => edited.set(null), [edited, chosen]);

    useEffect(() => {
      const field = input.current;
      if (editing === null || field === null) return;
      field.focus();
      field.setSelectionRange(field.value.length, field.value.length);
    }, [editing, input]);

    useEffect(() => {
      putBack.current = (text) => {
        edited.set(null);
        own.set(isEmpty(own.get()) ? text : `${own.get()}\n${text}`);
        input.current?.focus();
      };
      return () => {
        putBack.current = null;
      };
    }, [putBack, input, own, edited]);

    const submit = (): void => {
      const text = draft.get();
      const hasFiles = editing === null && filesState.isAnySendable(client.getState());
      if (isEmpty(text) && !hasFiles) return;
      if (isTooLong(text)) return announce(voice.say("chat.failed-long"));
      if (editing !== null) {
        if (text.trim() !== editing.text.trim()) client.chat.edit(editing.id, text.trim());
        return edited.set(null);
      }
      client.chat.setTyping(false);
      client.chat.send(text.trim());
      refused.set([]);
      draft.set("");
    };

    if (shut || elsewhere) return null;
    return (
      <ComposerContext.Provider value={context}>
        {element(host, {
          state: { empty, long, editing: editing !== null },
          onSubmit: (event) => {
            event.preventDefault();
            focusQuietly(input.current);
            submit();
          },
        })}
      </ComposerContext.Provider>
    );
  },
);
