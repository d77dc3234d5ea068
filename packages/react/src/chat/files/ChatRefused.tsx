import * as filesState from "@warmline/client/state/files";
import { useSupport } from "../../hooks/useSupport.ts";
import { useVoice } from "../../hooks/useVoice.ts";
import type { PartState } from "../../internals/anatomy.ts";
import { definePart } from "../../internals/definePart.tsx";
import { useValue } from "../../internals/value.ts";
import type { ChatAnatomy } from "../anatomy.ts";
import { useChatContext } from "../ChatContext.ts";
import { sayRefusal } from "../../internals/files/sayRefusal.ts";

/** Says which files were not taken, and why, until others are chosen. Renders a `<ul>`, or nothing. */
export const ChatRefused = definePart<PartState<ChatAnatomy, "refused">, "ul">(
  "Chat.Refused",
  "ul",
  function ChatRefused(host, element) {
    const refused = useValue(useChatContext().refused);
    const voice = useVoice();
    const limits = useSupport(filesState.limits);
    if (refused.length === 0) return null;
    return element(host, {
      state: {},
      role: "list",
      children: refused.map((file, index) => <li key={index}>{sayRefusal(file, limits, voice)}</li>),
    });
  },
);
