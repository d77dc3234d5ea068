import { useNow } from "../../hooks/useNow.ts";
import { useVoice } from "../../hooks/useVoice.ts";
import type { PartState } from "../../internals/anatomy.ts";
import { definePart } from "../../internals/definePart.tsx";
import type { ChatAnatomy } from "../anatomy.ts";
import { usePromiseContext } from "./PromiseContext.ts";

const MINUTE_MS = 60_000;

/** The minutes that are left, calmly: it changes once a minute. Renders a `<span>`, or nothing when they are over. */
export const ChatCountdown = definePart<PartState<ChatAnatomy, "countdown">, "span">(
  "Chat.Countdown",
  "span",
  function ChatCountdown(host, element) {
    const { state, dueAt } = usePromiseContext();
    const voice = useVoice();
    const minutes = useNow((now) => minutesLeft(dueAt - now));
    if (state !== "open" || minutes === null) return null;
    return element(host, { state: {}, children: voice.say("chat.promise-countdown", { minutes }) });
  },
);

function minutesLeft(ms: number): number | null {
  if (ms <= 0) return null;
  return ms < MINUTE_MS ? 0 : Math.round(ms / MINUTE_MS);
}
