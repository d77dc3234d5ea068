import type { FileAddress, SupportState } from "@warmline/client";
import { type RefObject, useCallback, useEffect, useState } from "react";
import { useClient } from "../../hooks/useClient.ts";

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
  const [isNear, setNear] = useState(false);
  const [src, setSrc] = useState<string | null>(null);
  const [status, setStatus] = useState<Picture["status"]>("loading");
  const [renewed, setRenewed] = useState(false);

  useEffect(() => {
    if (place.current === null || isNear) return undefined;
    const observer = new IntersectionObserver(
      // On a busy page it tells several moments at once.
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) setNear(true);
      },
      { rootMargin: AHEAD },
    );
    observer.observe(place.current);
    return () => observer.disconnect();
  }, [place, isNear]);

  const take = useCallback((address: FileAddress | null): void => {
    setSrc(address?.view ?? null);
    setStatus(address?.view ? "loading" : "failed");
  }, []);

  const isMissing = src === null && isNear;
  useEffect(() => {
    if (!isMissing) return undefined;
    let wanted = true;
    const ask = async (): Promise<void> => {
      const address = await client.files.url(fileId);
      if (wanted) take(address);
    };
    let wasLive = isLive(client.getState());
    const stop = client.subscribe(() => {
      const isBack = !wasLive && isLive(client.getState());
      wasLive = isLive(client.getState());
      if (isBack) void ask();
    });
    void ask();
    return () => {
      wanted = false;
      stop();
    };
  }, [client, fileId, take, isMissing]);

  const again = (): void => {
    setStatus("loading");
    void client.files.renewUrl(fileId).then(take);
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
