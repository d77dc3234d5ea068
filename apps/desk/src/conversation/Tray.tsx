import type { ReactNode } from "react";
import { fileWords, sizeOf } from "../words/files.ts";
import { Icon } from "../shell/icons.tsx";
import { useDesk } from "../store/context.tsx";
import type { DeskUpload } from "../store/files.ts";

/** The files that go with the next answer, each with how far it has got; nothing without any. */
export function Tray({ uploads }: { uploads: readonly DeskUpload[] }): ReactNode {
  const desk = useDesk();
  if (uploads.length === 0) return null;
  return (
    <ul className="tray" aria-label={fileWords.tray}>
      {uploads.map((upload) => (
        <li key={upload.id} className="tray-file">
          {upload.previewUrl === null ? <Icon name="file" /> : <img src={upload.previewUrl} alt="" />}
          <span className="tray-name">
            <bdi>{upload.name}</bdi> <span className="quiet">{sizeOf(upload.size)}</span>
            <Progress upload={upload} />
          </span>
          {upload.status === "failed" && upload.failure?.retryable !== false && (
            <button type="button" className="link" onClick={() => desk.files.retry(upload.id)}>
              {fileWords.retry}
            </button>
          )}
          <button
            type="button"
            className="icon-button"
            aria-label={fileWords.remove(upload.name)}
            onClick={() => desk.files.remove(upload.id)}
          >
            <Icon name="close" />
          </button>
        </li>
      ))}
    </ul>
  );
}

function Progress({ upload: { name, sent, size, status, failure } }: { upload: DeskUpload }): ReactNode {
  if (status === "failed") return <span className="problem">{fileWords.failed(failure?.title ?? "")}</span>;
  if (status === "done") return <output className="unseen">{fileWords.ready(name)}</output>;
  const percent = size === 0 ? 0 : Math.floor((sent / size) * 100);
  return (
    <>
      <progress max={100} value={percent} aria-label={fileWords.sending(name, percent)} />
      {failure !== null && <span className="quiet small">{fileWords.waiting}</span>}
    </>
  );
}
