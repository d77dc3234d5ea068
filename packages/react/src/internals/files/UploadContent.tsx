import type { Upload } from "@warmline/client";
import type { Voice } from "@warmline/voice";
import { type MouseEvent, type ReactElement, useContext } from "react";
import { useClient } from "../../hooks/useClient.ts";
import { useVoice } from "../../hooks/useVoice.ts";
import { FileIcon, PauseIcon, RemoveIcon, ResumeIcon } from "./icons.tsx";
import { sayShare, saySize } from "./sizes.ts";
import { TrayContext } from "./TrayContext.ts";

/** What is shown of a file on its way: what it is, how far it has got, and the buttons to hold, resume or remove it. */
export function UploadContent({ file }: { file: Upload }): ReactElement {
  const { files } = useClient();
  const voice = useVoice();
  const onGone = useContext(TrayContext);
  const { id, status, name, sent, size, previewUrl } = file;
  const button = (what: "pause" | "resume" | "retry" | "remove", icon: ReactElement) => {
    const words = voice.say("chat.upload-do", { what, name });
    const act = ({ currentTarget }: MouseEvent): void => {
      if (what === "remove") onGone?.(currentTarget.closest("li"));
      files[what](id);
    };
    return (
      <button type="button" aria-label={words} title={words} onClick={act}>
        {icon}
      </button>
    );
  };
  return (
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
      {(status === "uploading" || status === "waiting") && button("pause", <PauseIcon />)}
      {status === "paused" && button("resume", <ResumeIcon />)}
      {status === "failed" && file.failure?.retryable !== false && button("retry", <ResumeIcon />)}
      {button("remove", <RemoveIcon />)}
    </>
  );
}

function wordsFor({ status, sent, size }: Upload, voice: Voice): string {
  const percent = sayShare(sent, size, voice.locale);
  return `${saySize(size, voice.locale)} · ${voice.say("chat.upload", { status, percent })}`;
}
