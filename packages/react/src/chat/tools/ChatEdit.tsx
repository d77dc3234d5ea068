import type { SupportState } from "@warmline/client";
import * as chatState from "@warmline/client/state/chat";
import { useSupport } from "../../hooks/useSupport.ts";
import { useVoice } from "../../hooks/useVoice.ts";
import type { PartState } from "../../internals/anatomy.ts";
import { definePart } from "../../internals/definePart.tsx";
import type { ChatAnatomy } from "../anatomy.ts";
import { useChatContext } from "../ChatContext.ts";
import { typedText, untilWhen } from "../message/isChangeable.ts";
import { useToolsContext } from "./ToolsContext.ts";

const isElsewhere = (state: SupportState): boolean => chatState.openElsewhere(state) !== null;

/** Takes a message of one’s own into the composer to change it, and says until when. Renders a `<button>`, or nothing where that cannot be done. */
export const ChatEdit = definePart<PartState<ChatAnatomy, "edit">, "button">(
  "Chat.Edit",
  "button",
  function ChatEdit(host, element) {
    const { row, asked, changeable } = useToolsContext();
    const { editing } = useChatContext();
    const voice = useVoice();
    const at = useSupport((state) => untilWhen(state, row.id));
    const elsewhere = useSupport(isElsewhere);
    if (asked !== null || elsewhere || !changeable || at === null || row.text === "") return null;
    return element(host, {
      state: {},
      type: "button",
      title: voice.say("chat.edit-until", { at }),
      children: voice.say("chat.edit"),
      onClick: () => editing.set({ id: row.id, text: typedText(row) }),
    });
  },
);
