import type { SupportState } from "@warmline/client";
import { type RefObject, useCallback, useEffect, useState } from "react";
import { useClient } from "../../hooks/useClient.ts";
import { useSupport } from "../../hooks/useSupport.ts";

/** How far from sight a picture is asked for. */
const AHEAD = "600px 0px";

const isLive = ({ connection }: SupportState): boolean => connection.status === "live";

export interface Picture {
  /** The address to show it from; null while there is none. */
  src: string | null;
  status: "loading" | "ready" | "failed";
  onLoad: () => void;
  onError: () => void;
  /** Asks for another address. */
  again: () => void;
}

/**
 * The picture of a file: asked for when its place nears the sight, and once more by a fresh address where one has run out. What
 * could not be had is asked for again when the line is back.
 */
export function usePicture(fileId: string, place: RefObject<Element | null>): Picture {
  const client = useClient();
  const live = useSupport(isLive);
  const [isNear, setNear] = useState(false);
  const [src, setSrc] = useState<string | null>(null);
  const [status, setStatus] = useState<Picture["status"]>("loading");
  const [renewed, setRenewed] = useState(false);

  useEffect(() => {
    if (place.current === null || isNear) return undefined;
    const observer = new IntersectionObserver(
      ([entry]) => {
        if (entry?.isIntersecting) setNear(true);
      },
      { rootMargin: AHEAD },
    );
    observer.observe(place.current);
    return () => observer.disconnect();
  }, [place, isNear]);

  const ask = useCallback(
    async (how: "url" | "renewUrl", isWanted: () => boolean): Promise<void> => {
      const address = await client.files[how](fileId);
      if (!isWanted()) return;
      setSrc(address?.view ?? null);
      setStatus(address?.view ? "loading" : "failed");
    },
    [client, fileId],
  );

  const isMissing = src === null && isNear;
  useEffect(() => {
    if (!isMissing) return undefined;
    let wanted = true;
    void ask("url", () => wanted);
    return () => {
      wanted = false;
    };
  }, [ask, isMissing, live]);

  const again = (): void => {
    setStatus("loading");
    void ask("renewUrl", () => true);
  };
  return {
    src,
    status,
    onLoad: () => {
      setStatus("ready");
      setRenewed(false);
    },
    onError: () => {
      if (renewed) return setStatus("failed");
      setRenewed(true);
      again();
    },
    again,
  };
}
