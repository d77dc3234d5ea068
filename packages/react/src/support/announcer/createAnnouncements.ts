import type { Announcement, Announcements } from "../SupportContext.ts";

const KEPT_MS = 10_000;

/** Keeps each sentence for a while, so that one that follows quickly does not replace it unread. */
export function createAnnouncements(): Announcements & { announce: (sentence: string) => void } {
  const listeners = new Set<() => void>();
  let list: readonly Announcement[] = [];
  let count = 0;
  const set = (next: readonly Announcement[]): void => {
    list = next;
    for (const listener of listeners) listener();
  };
  return {
    get: () => list,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    announce(sentence) {
      const announcement = { id: count++, sentence };
      set([...list, announcement]);
      setTimeout(() => set(list.filter((other) => other !== announcement)), KEPT_MS);
    },
  };
}
