import * as filesState from "@warmline/client/state/files";
import { type ChangeEvent, useId, useRef } from "react";
import { useSupport } from "../../hooks/useSupport.ts";
import { useVoice } from "../../hooks/useVoice.ts";
import type { PartState } from "../../internals/anatomy.ts";
import { definePart } from "../../internals/definePart.tsx";
import { visuallyHidden } from "../../internals/visuallyHidden.ts";
import type { ChatAnatomy } from "../anatomy.ts";
import { useTouchAlone } from "../composer/useEnter.ts";
import { useComposerContext } from "../composer/ComposerContext.ts";
import { saySize } from "./sizes.ts";
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
    const hintId = useId();
    const picker = useRef<HTMLInputElement>(null);
    if (limits === null || editing !== null || (camera && !isTouch)) return null;
    const words = voice.say(camera ? "chat.photo" : "chat.attach");
    const size = saySize(limits.maxBytes, voice.locale);
    const hint = voice.say("chat.attach-limits", { count: limits.maxPerMessage, size });
    return element(host, {
      state: { camera },
      children: (
        <>
          <button
            type="button"
            aria-label={words}
            aria-describedby={hintId}
            title={`${words}. ${hint}`}
            onClick={() => picker.current?.click()}
          >
            {children ?? words}
          </button>
          <span id={hintId} style={visuallyHidden}>
            {hint}
          </span>
          <input
            ref={picker}
            type="file"
            hidden
            multiple={!camera}
            accept={camera ? "image/*" : limits.accept.join(",") || undefined}
            capture={camera ? "environment" : undefined}
            onChange={(event: ChangeEvent<HTMLInputElement>) => {
              const { files } = event.currentTarget;
              if (files !== null && files.length > 0) attach([...files]);
              // The same file can be chosen again.
              event.currentTarget.value = "";
              if (!isTouch) input.current?.focus();
            }}
          />
        </>
      ),
    });
  },
);
