import * as filesState from "@warmline/client/state/files";
import { useSupport } from "../../hooks/useSupport.ts";
import { useVoice } from "../../hooks/useVoice.ts";
import type { PartState } from "../../internals/anatomy.ts";
import { definePart } from "../../internals/definePart.tsx";
import { PickFiles } from "../../internals/files/PickFiles.tsx";
import type { ChatAnatomy } from "../anatomy.ts";
import { useTouchAlone } from "../composer/useEnter.ts";
import { useComposerContext } from "../composer/ComposerContext.ts";
import { useAttach } from "./useAttach.ts";

export interface ChatAttachProps {
  /** Whether it takes a photo by the phone’s camera instead; then it is there only where a finger is all there is to point with. */
  camera?: boolean | undefined;
}

/**
 * Chooses files to send and tells before what is taken. Renders a `<span>` with a `<button>`, or nothing where no files can be sent
 * or a message is changed.
 */
export const ChatAttach = definePart<PartState<ChatAnatomy, "attach">, "span", ChatAttachProps>(
  "Chat.Attach",
  "span",
  function ChatAttach({ camera = false, children, ...host }, element) {
    const { editing, input } = useComposerContext();
    const voice = useVoice();
    const attach = useAttach();
    const limits = useSupport(filesState.limits);
    const isTouch = useTouchAlone();
    if (limits === null || editing !== null || (camera && !isTouch)) return null;
    const pick = (files: readonly File[]): void => {
      if (files.length > 0) attach(files);
      if (!isTouch) input.current?.focus();
    };
    return element(host, {
      state: { camera },
      children: (
        <PickFiles words={voice.say(camera ? "chat.photo" : "chat.attach")} camera={camera} onPick={pick}>
          {children}
        </PickFiles>
      ),
    });
  },
);
