import type { ChatRow } from "@warmline/client";
import type { Voice } from "@warmline/voice";
import { useVoice } from "../../hooks/useVoice.ts";
import type { PartState } from "../../internals/anatomy.ts";
import { definePart } from "../../internals/definePart.tsx";
import type { ChatAnatomy } from "../anatomy.ts";
import { useMessageContext } from "./MessageContext.ts";

/** How far one’s own message has got, in words. Renders a `<span>`, or nothing under another’s message. */
export const ChatStatus = definePart<PartState<ChatAnatomy, "status">, "span">(
  "Chat.Status",
  "span",
  function ChatStatus(host, element) {
    const row = useMessageContext();
    const voice = useVoice();
    if (row.author !== "me" || (row.removedAt !== null && row.change === null)) return null;
    return element(host, { state: { status: row.status }, children: wordsFor(row, voice) });
  },
);

function wordsFor({ status, failure, inDoubt, change }: ChatRow, voice: Voice): string {
  if (change?.text !== undefined) return voice.say("chat.changing");
  if (status !== "failed") return voice.say("chat.status", { status });
  if (failure?.code === "identity-required") return voice.say("support.identity-required");
  if (inDoubt) return voice.say("chat.in-doubt");
  return voice.say(failure?.code === "too-large" ? "chat.failed-long" : "chat.failed");
}
