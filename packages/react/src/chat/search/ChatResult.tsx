import type { Message, SupportState } from "@warmline/client";
import { useClient } from "../../hooks/useClient.ts";
import { useNow } from "../../hooks/useNow.ts";
import { useSupport } from "../../hooks/useSupport.ts";
import { useVoice } from "../../hooks/useVoice.ts";
import type { PartState } from "../../internals/anatomy.ts";
import { startOfDay } from "../../internals/days.ts";
import { definePart } from "../../internals/definePart.tsx";
import { useViewContext } from "../../support/ViewContext.ts";
import type { ChatAnatomy } from "../anatomy.ts";
import { useChatContext } from "../ChatContext.ts";
import { sayMessage, sayWhen } from "../words.ts";
import { excerpt } from "./excerpt.ts";

export interface ChatResultProps {
  /** The message that was found, from the function that `<Chat.Results>` calls. */
  message: Message;
}

const wordsOf = ({ search }: SupportState): string => search?.words ?? "";

/** One message that was found, with what was looked for marked in it; a press leads to its place. Renders a `<button>`. */
export const ChatResult = definePart<PartState<ChatAnatomy, "result">, "button", ChatResultProps>(
  "Chat.Result",
  "button",
  function ChatResult({ message, ...host }, element) {
    const { agents } = useChatContext();
    const { go, viewOf } = useViewContext();
    const client = useClient();
    const voice = useVoice();
    const words = useSupport(wordsOf);
    const today = useNow(startOfDay);
    const when = useNow((now) => sayWhen(message.at, now, voice));
    const nameOf = (agentId: string | null) => agents(agentId).agent?.name ?? null;
    const { author, conversationId } = message;
    const gist = useSupport(({ conversations }) => conversations[conversationId]?.ticket?.gist ?? null);
    const kind = useSupport(({ conversations }) => conversations[conversationId]?.kind ?? "chat");
    const name =
      author.kind === "agent" ? nameOf(author.agentId) : author.kind === "visitor" ? voice.say("chat.you") : null;
    return element(host, {
      state: {},
      type: "button",
      children: (
        <>
          <b dir="auto">{[name, gist].filter(Boolean).join(" · ")}</b>
          <time dateTime={new Date(message.at).toISOString()}>{when}</time>
          <span dir="auto">
            {excerpt(sayMessage(message, today, nameOf, voice), words).map(({ text, isFound }, index) =>
              isFound ? <mark key={index}>{text}</mark> : text,
            )}
          </span>
        </>
      ),
      onClick: (event) => {
        const view = viewOf(kind);
        client.chat.reveal(message);
        if (view === "ticket") client.ticket.show(conversationId);
        go(view, event);
      },
    });
  },
);
