import { useVoice } from "../../hooks/useVoice.ts";
import type { PartState } from "../../internals/anatomy.ts";
import { definePart } from "../../internals/definePart.tsx";
import type { ChatAnatomy } from "../anatomy.ts";
import { useMessageContext } from "../message/MessageContext.ts";

/** In the order in which a letter says them. */
const SLOTS = ["happened", "fixed", "changes", "sorry"] as const;

/** An apology as a short letter: what happened, how it was fixed, what changes, and that we are sorry. Renders a `<div role="group">`, or nothing in a message of another kind. */
export const ChatApology = definePart<PartState<ChatAnatomy, "apology">, "div">(
  "Chat.Apology",
  "div",
  function ChatApology(host, element) {
    const voice = useVoice();
    const part = useMessageContext().parts.find(({ type }) => type === "apology");
    if (part?.type !== "apology") return null;
    return element(host, {
      state: {},
      role: "group",
      "aria-label": voice.say("amends.apology"),
      children: SLOTS.map((slot) => (
        <div key={slot}>
          <strong>{voice.say(`amends.${slot}`)}</strong>
          <p dir="auto">{part[slot]}</p>
        </div>
      )),
    });
  },
);
