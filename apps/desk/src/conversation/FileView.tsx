import { useEffect, useRef, useState, type ReactNode } from "react";
import type { FilePart } from "@warmline/protocol";
import { fileWords, sizeOf } from "../words/files.ts";
import { Icon } from "../shell/icons.tsx";
import { useDesk } from "../store/context.tsx";

const NEAR_PX = 600;
const TRIES = 3;

/** A file of a message: a picture in the room that is kept for it, and a card to download it by. */
export function FileView({ part }: { part: FilePart }): ReactNode {
  const desk = useDesk();
  const [isAway, setAway] = useState(false);

  async function download(): Promise<void> {
    const address = await desk.files.url(part.fileId);
    setAway(address === null);
    if (address === null) return;
    const link = document.createElement("a");
    link.href = address.download;
    link.download = part.name;
    link.click();
  }

  return (
    <div className="file">
      {part.image !== null && <Picture part={part} size={part.image} />}
      <button type="button" className="file-card" onClick={() => void download()}>
        <Icon name="file" />
        <span className="unseen">{fileWords.download}</span>
        <bdi>{part.name}</bdi>
        <span className="quiet">{sizeOf(part.size)}</span>
      </button>
      <output className="problem">{isAway && fileWords.away}</output>
    </div>
  );
}

/** Its address is asked for when it comes near the view, and anew when it does not work any more. */
function Picture({ part, size }: { part: FilePart; size: { width: number; height: number } }): ReactNode {
  const desk = useDesk();
  const box = useRef<HTMLDivElement>(null);
  const [view, setView] = useState<string | null>(null);
  const [tries, setTries] = useState(0);
  const { fileId } = part;

  useEffect(() => {
    const room = box.current;
    if (room === null) return undefined;
    let isGone = false;
    const observer = new IntersectionObserver(
      (entries) => {
        if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
        observer.disconnect();
        void desk.files.url(fileId).then((address) => isGone || setView(address?.view ?? null));
      },
      { rootMargin: `${NEAR_PX}px` },
    );
    observer.observe(room);
    return () => {
      isGone = true;
      observer.disconnect();
    };
  }, [desk, fileId]);

  function renew(): void {
    setTries(tries + 1);
    if (tries < TRIES) void desk.files.renewUrl(fileId).then((address) => setView(address?.view ?? null));
  }

  return (
    <div
      ref={box}
      className="picture"
      style={{ aspectRatio: `${size.width} / ${size.height}`, maxInlineSize: size.width }}
    >
      {view !== null && (
        <img
          key={tries}
          src={view}
          alt={fileWords.picture(part.name)}
          width={size.width}
          height={size.height}
          onError={renew}
        />
      )}
    </div>
  );
}
