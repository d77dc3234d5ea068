import { useVoice } from "../../hooks/useVoice.ts";
import { useNow } from "../../hooks/useNow.ts";
import type { PartState } from "../../internals/anatomy.ts";
import { definePart } from "../../internals/definePart.tsx";
import type { ChatAnatomy } from "../anatomy.ts";
import { useChatContext } from "../ChatContext.ts";

export interface ChatDayProps {
  /** A time of that day, in milliseconds since the epoch. */
  at: number;
}

const DAY_MS = 86_400_000;

/** The line before the first message of a day. Renders a `<p>`. */
export const ChatDay = definePart<PartState<ChatAnatomy, "day">, "p", ChatDayProps>(
  "Chat.Day",
  "p",
  function ChatDay({ at, ...host }, element) {
    useChatContext();
    const voice = useVoice();
    const day = new Date(at).toDateString();
    const words = useNow((now) =>
      day === new Date(now).toDateString()
        ? voice.say("chat.today")
        : day === new Date(now - DAY_MS).toDateString()
          ? voice.say("chat.yesterday")
          : voice.say("chat.day", { day: at }),
    );
    return element(host, { state: {}, children: words });
  },
);
