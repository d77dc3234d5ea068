import * as chatState from "@warmline/client/state/chat";
import * as filesState from "@warmline/client/state/files";
import type { CSSProperties } from "react";
import { useClient } from "../../hooks/useClient.ts";
import { useSupport } from "../../hooks/useSupport.ts";
import { useVoice } from "../../hooks/useVoice.ts";
import type { PartState } from "../../internals/anatomy.ts";
import { definePart } from "../../internals/definePart.tsx";
import { useValue } from "../../internals/value.ts";
import type { ChatAnatomy } from "../anatomy.ts";
import { useChatContext } from "../ChatContext.ts";
import { useAttach } from "../files/useAttach.ts";
import { isMeantAsFiles } from "../../internals/files/isMeantAsFiles.ts";
import { isChangeable, typedText } from "../message/isChangeable.ts";
import { fewLeft, isTooLong, useComposerContext } from "./ComposerContext.ts";
import { useEnter, useTouchAlone } from "./useEnter.ts";
import { useGrowth } from "./useGrowth.ts";

export interface ChatInputProps {
  /**
   * Whether Enter sends; else it begins a new line, and so does Shift and Enter always.
   *
   * @default not where a finger is all there is to point with
   */
  enterSends?: boolean | undefined;
}

const GROWS = { fieldSizing: "content" } as CSSProperties;

/** The field one types in: Enter sends, Shift and Enter start a new line, Up in an empty one changes the last message. Renders a `<textarea>`. */
export const ChatInput = definePart<PartState<ChatAnatomy, "input">, "textarea", ChatInputProps>(
  "Chat.Input",
  "textarea",
  function ChatInput({ enterSends, ...host }, element) {
    const { draft, editing, input, remainingId } = useComposerContext();
    const { editing: edited } = useChatContext();
    const client = useClient();
    const voice = useVoice();
    const value = useValue(draft);
    const isTouch = useTouchAlone();
    const takesFiles = useSupport(filesState.limits) !== null;
    const attach = useAttach();
    const { isEnter, onCompositionEnd } = useEnter();
    const sends = enterSends ?? !isTouch;
    useGrowth(input);

    const changeLast = (): boolean => {
      const last = chatState.rows(client.getState()).findLast((row) => isChangeable(row, client));
      if (last === undefined) return false;
      edited.set({ id: last.id, text: typedText(last) });
      return true;
    };
    return element(host, {
      state: {},
      ref: input,
      value,
      rows: 1,
      dir: "auto",
      enterKeyHint: sends ? "send" : "enter",
      style: GROWS,
      "aria-label": voice.say("chat.composer"),
      "aria-invalid": isTooLong(value),
      "aria-describedby": fewLeft(value) !== null ? remainingId : undefined,
      placeholder: voice.say("chat.placeholder"),
      onChange: (event) => {
        draft.set(event.currentTarget.value);
        if (editing === null) client.chat.setTyping(event.currentTarget.value !== "");
      },
      onCompositionEnd,
      onPaste: (event) => {
        const { files } = event.clipboardData;
        if (!isMeantAsFiles(event.clipboardData) || editing !== null || !takesFiles) return;
        event.preventDefault();
        attach([...files]);
      },
      onKeyDown: (event) => {
        if (isEnter(event) && (sends || event.ctrlKey || event.metaKey)) {
          event.preventDefault();
          event.currentTarget.form?.requestSubmit();
        } else if (event.key === "ArrowUp" && value === "" && editing === null && changeLast()) event.preventDefault();
      },
    });
  },
);
