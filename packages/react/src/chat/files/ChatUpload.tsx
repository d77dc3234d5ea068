import type { SupportState, Upload } from "@warmline/client";
import * as filesState from "@warmline/client/state/files";
import type { Voice } from "@warmline/voice";
import { useCallback, useContext } from "react";
import { useClient } from "../../hooks/useClient.ts";
import { useSupport } from "../../hooks/useSupport.ts";
import { useVoice } from "../../hooks/useVoice.ts";
import type { PartState } from "../../internals/anatomy.ts";
import { definePart } from "../../internals/definePart.tsx";
import type { ChatAnatomy } from "../anatomy.ts";
import { useChatContext } from "../ChatContext.ts";
import { FileIcon, PauseIcon, RemoveIcon, ResumeIcon } from "./icons.tsx";
import { sayShare, saySize } from "./sizes.ts";
import { TrayContext } from "./TrayContext.ts";

export interface ChatUploadProps {
  /** The id of a file on its way. */
  fileId: string;
}

/** One file on its way: what it is, how far it has got, and how to hold, resume or remove it. Renders a `<div>`, or nothing once it is gone. */
export const ChatUpload = definePart<PartState<ChatAnatomy, "upload">, "div", ChatUploadProps>(
  "Chat.Upload",
  "div",
  function ChatUpload({ fileId, ...host }, element) {
    useChatContext();
    const client = useClient();
    const voice = useVoice();
    const onGone = useContext(TrayContext);
    const file = useSupport(useCallback((state: SupportState) => filesState.upload(state, fileId), [fileId]));
    if (file === null) return null;
    const { status, name, sent, size, previewUrl } = file;
    const say = (what: "pause" | "resume" | "retry" | "remove") => voice.say("chat.upload-do", { what, name });
    return element(host, {
      state: { status },
      children: (
        <>
          {previewUrl === null ? <FileIcon /> : <img src={previewUrl} alt="" />}
          <b>
            <bdi>{name}</bdi>
          </b>
          <span>
            <bdi>{wordsFor(file, voice)}</bdi>
          </span>
          {status !== "done" && status !== "failed" && (
            <progress aria-label={voice.say("chat.uploading", { name })} max={size} value={sent} />
          )}
          {(status === "uploading" || status === "waiting") && (
            <button
              type="button"
              aria-label={say("pause")}
              title={say("pause")}
              onClick={() => client.files.pause(fileId)}
            >
              <PauseIcon />
            </button>
          )}
          {status === "paused" && (
            <button
              type="button"
              aria-label={say("resume")}
              title={say("resume")}
              onClick={() => client.files.resume(fileId)}
            >
              <ResumeIcon />
            </button>
          )}
          {status === "failed" && file.failure?.retryable !== false && (
            <button
              type="button"
              aria-label={say("retry")}
              title={say("retry")}
              onClick={() => client.files.retry(fileId)}
            >
              <ResumeIcon />
            </button>
          )}
          <button
            type="button"
            aria-label={say("remove")}
            title={say("remove")}
            onClick={(event) => {
              onGone?.(event.currentTarget.closest("li"));
              client.files.remove(fileId);
            }}
          >
            <RemoveIcon />
          </button>
        </>
      ),
    });
  },
);

function wordsFor({ status, sent, size }: Upload, voice: Voice): string {
  const percent = sayShare(sent, size, voice.locale);
  return `${saySize(size, voice.locale)} · ${voice.say("chat.upload", { status, percent })}`;
}
