import { useVoice } from "../../hooks/useVoice.ts";
import type { PartState } from "../../internals/anatomy.ts";
import { definePart } from "../../internals/definePart.tsx";
import type { ChatAnatomy } from "../anatomy.ts";
import { useComposerContext, useDraft } from "./ComposerContext.ts";
import { sayLeft } from "./sayLeft.ts";

/** How many characters are left, or too many. Renders a `<span>`, or nothing while there are plenty. */
export const ChatRemaining = definePart<PartState<ChatAnatomy, "remaining">, "span">(
  "Chat.Remaining",
  "span",
  function ChatRemaining(host, element) {
    const { draft, remainingId } = useComposerContext();
    const voice = useVoice();
    const words = useDraft(draft, (text) => sayLeft(text, voice));
    if (words === "") return null;
    return element(host, { state: {}, id: remainingId, children: words });
  },
);
