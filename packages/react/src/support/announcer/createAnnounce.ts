import type { Value } from "../../internals/value.ts";
import type { Announcement } from "../SupportContext.ts";

const KEPT_MS = 10_000;

/** Makes the way to say a sentence: it is kept for a while, so that one that follows quickly does not replace it unread. */
export function createAnnounce(list: Value<readonly Announcement[]>): (sentence: string) => void {
  let count = 0;
  return (sentence) => {
    const announcement = { id: count++, sentence };
    list.set([...list.get(), announcement]);
    setTimeout(() => list.set(list.get().filter((other) => other !== announcement)), KEPT_MS);
  };
}
