import type { SupportState } from "@warmline/client";
import * as chatState from "@warmline/client/state/chat";
import * as ticketState from "@warmline/client/state/ticket";
import { useClient } from "../../hooks/useClient.ts";
import { useSupport } from "../../hooks/useSupport.ts";
import { useVoice } from "../../hooks/useVoice.ts";
import type { PartState } from "../../internals/anatomy.ts";
import { definePart } from "../../internals/definePart.tsx";
import { useViewContext } from "../../support/ViewContext.ts";
import type { ChatAnatomy } from "../anatomy.ts";
import { useChatContext } from "../ChatContext.ts";
import { toDraft } from "./toDraft.ts";

/** Whether the chat at hand is open, and the customer has said something in it. */
export const canBeTicket = (state: SupportState): boolean => {
  const chat = chatState.present(state);
  if (chat === null || chat.kind !== "chat" || chat.state === "ended") return false;
  return (state.messages[chat.id] ?? []).some(({ author }) => author.kind === "visitor");
};

/**
 * Goes on with the chat as a ticket, so that nobody has to wait here: the form begins with what was said, and all of it stays. A
 * chat that was a ticket before is one again at once. Renders a `<button>`, or nothing before the first word, after the end or
 * where nothing can be sent.
 */
export const ChatToTicket = definePart<PartState<ChatAnatomy, "to-ticket">, "button">(
  "Chat.ToTicket",
  "button",
  function ChatToTicket(host, element) {
    const { shut } = useChatContext();
    const { go } = useViewContext();
    const client = useClient();
    const voice = useVoice();
    const offered = useSupport(canBeTicket);
    if (shut || !offered) return null;
    return element(host, {
      state: {},
      type: "button",
      children: voice.say("chat.to-ticket"),
      onClick: (event) => {
        const state = client.getState();
        const chat = chatState.present(state);
        if (chat === null) return;
        if (chat.ticket === null) {
          const said = toDraft(chat, state.messages[chat.id] ?? [], ticketState.categories(state));
          const typed = Object.entries(client.ticket.getDraft()).filter(([, value]) => value !== "");
          client.ticket.setDraft({ ...said, ...Object.fromEntries(typed), conversationId: chat.id });
          client.ticket.show("new");
        } else client.ticket.convert(chat.id, "ticket");
        go("ticket", event);
      },
    });
  },
);
