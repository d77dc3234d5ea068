import { useVoice } from "../../hooks/useVoice.ts";
import type { PartState } from "../../internals/anatomy.ts";
import { definePart } from "../../internals/definePart.tsx";
import { useValue } from "../../internals/value.ts";
import type { ChatAnatomy } from "../anatomy.ts";
import { fewLeft, useComposerContext } from "./ComposerContext.ts";

/** How many characters are left, or too many. Renders a `<span>`, or nothing while there are plenty. */
export const ChatRemaining = definePart<PartState<ChatAnatomy, "remaining">, "span">(
  "Chat.Remaining",
  "span",
  function ChatRemaining(host, element) {
    const { draft, remainingId } = useComposerContext();
    const voice = useVoice();
    const count = useValue(draft, fewLeft);
    if (count === null) return null;
    return element(host, {
      state: {},
      id: remainingId,
      children: count < 0 ? voice.say("chat.too-many", { count: -count }) : voice.say("chat.remaining", { count }),
    });
  },
);
