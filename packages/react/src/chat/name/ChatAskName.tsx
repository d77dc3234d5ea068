import * as supportState from "@warmline/client/state/support";
import { type FormEvent, useState } from "react";
import { useClient } from "../../hooks/useClient.ts";
import { useSupport } from "../../hooks/useSupport.ts";
import { useVoice } from "../../hooks/useVoice.ts";
import type { PartState } from "../../internals/anatomy.ts";
import { definePart } from "../../internals/definePart.tsx";
import { useSupportContext } from "../../support/SupportContext.ts";
import type { ChatAnatomy } from "../anatomy.ts";
import { useChatContext } from "../ChatContext.ts";
import { AskNameContext } from "./AskNameContext.ts";
import { ChatAskNameField } from "./ChatAskNameField.tsx";
import { ChatAskNamePatronymic } from "./ChatAskNamePatronymic.tsx";
import { ChatAskNameSave } from "./ChatAskNameSave.tsx";
import { ChatAskNameSkip } from "./ChatAskNameSkip.tsx";

const ASKING = (
  <>
    <ChatAskNameField />
    <ChatAskNamePatronymic />
    <ChatAskNameSave />
    <ChatAskNameSkip />
  </>
);

/**
 * Asks once what the customer wants to be called, after the first word and beside the talk. Renders a `<form>`, or nothing once
 * that was answered, here or on any other device.
 */
export const ChatAskName = definePart<PartState<ChatAnatomy, "ask-name">, "form">(
  "Chat.AskName",
  "form",
  function ChatAskName(host, element) {
    const { input, shut } = useChatContext();
    const { announce } = useSupportContext();
    const client = useClient();
    const voice = useVoice();
    const asking = useSupport(supportState.shouldAskName);
    const [isMissing, setMissing] = useState(false);
    if (shut || !asking) return null;

    const answer = (given: { name: string; patronymic: string | null } | null): void => {
      announce(voice.say(given === null ? "chat.ask-name-skipped" : "chat.ask-name-thanks"));
      client.support.giveName(given);
      // What was pressed goes; on a touch screen a keyboard would come up instead.
      if (!matchMedia("(pointer: coarse)").matches) input.current?.focus();
    };
    const onSubmit = (event: FormEvent<HTMLFormElement>): void => {
      event.preventDefault();
      const typed = new FormData(event.currentTarget);
      const name = wordsOf(typed, "name");
      setMissing(name === "");
      if (name === "") {
        const field = event.currentTarget.elements.namedItem("name");
        return field instanceof HTMLElement ? field.focus() : undefined;
      }
      answer({ name, patronymic: wordsOf(typed, "patronymic") || null });
    };

    return (
      <AskNameContext.Provider value={{ isMissing, skip: () => answer(null) }}>
        {element(host, {
          state: { invalid: isMissing },
          noValidate: true,
          onSubmit,
          "aria-label": voice.say("chat.ask-name"),
          children: ASKING,
        })}
      </AskNameContext.Provider>
    );
  },
);

function wordsOf(typed: FormData, field: string): string {
  const value = typed.get(field);
  return typeof value === "string" ? value.trim() : "";
}
