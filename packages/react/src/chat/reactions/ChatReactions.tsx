import type { ChatRow, Reaction } from "@warmline/client";
import { useClient } from "../../hooks/useClient.ts";
import { useVoice } from "../../hooks/useVoice.ts";
import type { PartState } from "../../internals/anatomy.ts";
import { definePart } from "../../internals/definePart.tsx";
import type { ChatAnatomy } from "../anatomy.ts";
import { useChatContext } from "../ChatContext.ts";
import { useMessageContext } from "../message/MessageContext.ts";
import { nameOfReaction, ownReaction } from "./reactionNames.ts";

/** The reactions to a message, each with its number and named after those who gave it; pressing one joins or takes one’s own back, but on the own messages. Renders a `<div>`, or nothing without any. */
export const ChatReactions = definePart<PartState<ChatAnatomy, "reactions">, "div">(
  "Chat.Reactions",
  "div",
  function ChatReactions(host, element) {
    const row = useMessageContext();
    const { agents } = useChatContext();
    const client = useClient();
    const voice = useVoice();
    if (row.reactions.length === 0) return null;
    const own = ownReaction(row);
    const isMine = row.author === "me";
    const nameOf = ({ by }: ChatRow["reactions"][number]) =>
      by.kind === "visitor"
        ? voice.say("chat.you")
        : ((by.kind === "agent" ? agents(by.agentId).agent?.name : null) ?? voice.say("support.tab-chat"));
    return element(host, {
      state: {},
      children: byEmoji(row.reactions).map(([emoji, given]) => {
        const reaction = nameOfReaction(emoji, voice);
        const label = voice.say("chat.reacted", { reaction, names: given.map(nameOf).join(", ") });
        return (
          <button
            key={emoji}
            type="button"
            aria-pressed={isMine ? undefined : emoji === own}
            aria-disabled={isMine || undefined}
            aria-label={label}
            title={label}
            onClick={() => !isMine && client.chat.react(row.id, emoji === own ? null : emoji)}
          >
            {emoji}
            {given.length > 1 && ` ${given.length}`}
          </button>
        );
      }),
    });
  },
);

function byEmoji(reactions: ChatRow["reactions"]): [Reaction, ChatRow["reactions"]][] {
  const groups = new Map<Reaction, ChatRow["reactions"]>();
  for (const reaction of reactions) groups.set(reaction.emoji, [...(groups.get(reaction.emoji) ?? []), reaction]);
  return [...groups];
}
