import type { ReactNode } from "react";
import { Icon } from "../shell/icons.tsx";
import { useDesk } from "../store/context.tsx";
import type { SentFile } from "../store/commands.ts";
import type { DeskUpload } from "../store/files.ts";
import { words } from "../words.ts";
import { fileWords } from "../words/files.ts";

interface StepPictureProps {
  /** The picture on its way, or there since this page is open. */
  upload: DeskUpload | null;
  /** The picture as it is kept. */
  image: SentFile | null;
  onRemove: () => void;
}

/** The picture of a step and how far it has got; nothing without one. */
export function StepPicture({ upload, image, onRemove }: StepPictureProps): ReactNode {
  const desk = useDesk();
  const name = upload?.name ?? image?.name ?? null;
  if (name === null) return null;
  return (
    <span className="tray-file">
      {upload?.previewUrl == null ? (
        <Icon name="picture" />
      ) : (
        <img src={upload.previewUrl} alt={fileWords.picture(upload.name)} />
      )}
      <span className="tray-name">
        <bdi>{name}</bdi>
        <UploadState upload={upload} />
      </span>
      {upload?.status === "failed" && upload.failure?.retryable !== false && (
        <button type="button" className="link" onClick={() => desk.files.retry(upload.id)}>
          {fileWords.retry}
        </button>
      )}
      <button type="button" className="icon-button" aria-label={words.parts.removePicture(name)} onClick={onRemove}>
        <Icon name="close" />
      </button>
    </span>
  );
}

function UploadState({ upload }: { upload: DeskUpload | null }): ReactNode {
  if (upload === null || upload.status === "done") return null;
  if (upload.status === "failed")
    return <span className="problem">{fileWords.failed(upload.failure?.title ?? "")}</span>;
  const percent = upload.size === 0 ? 0 : Math.floor((upload.sent / upload.size) * 100);
  return <progress max={100} value={percent} aria-label={fileWords.sending(upload.name, percent)} />;
}
