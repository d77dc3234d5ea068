import type { Id } from "@warmline/protocol";
import { readJson, type SupportStorage } from "@warmline/client/core";

/** The conversations that stand side by side, from first to last, and the one that is worked on. */
export interface Columns {
  ids: readonly Id[];
  active: Id | null;
}

export const MOST_COLUMNS = 3;
export const NO_COLUMNS: Columns = { ids: [], active: null };

/** Works on a conversation: where it stands already, else in the place of the one that was worked on. */
export function shown({ ids, active }: Columns, id: Id | null): Columns {
  if (id === null) return { ids, active };
  if (ids.includes(id)) return { ids, active: id };
  const place = Math.max(0, ids.indexOf(active ?? ""));
  return { ids: ids.toSpliced(place, 1, id), active: id };
}

/** Opens a conversation right beside the one that is worked on. Where all places are taken, the furthest one goes. */
export function beside(columns: Columns, id: Id): Columns {
  const { ids, active } = columns;
  if (ids.length === 0 || ids.includes(id)) return shown(columns, id);
  const place = ids.indexOf(active ?? "");
  const all = ids.toSpliced(place + 1, 0, id);
  if (all.length <= MOST_COLUMNS) return { ids: all, active: id };
  return { ids: place < all.length - 2 ? all.slice(0, -1) : all.slice(1), active: id };
}

/** Closes a column; its neighbour is worked on if it was this one. */
export function without({ ids, active }: Columns, id: Id): Columns {
  const place = ids.indexOf(id);
  if (place === -1) return { ids, active };
  const left = ids.toSpliced(place, 1);
  return { ids: left, active: active === id ? (left[Math.min(place, left.length - 1)] ?? null) : active };
}

/** The columns for which there is room, the one that is worked on among them. */
export function inRoom({ ids, active }: Columns, room: number): readonly Id[] {
  const place = Math.max(0, ids.indexOf(active ?? ""));
  const first = Math.min(Math.max(0, place - room + 1), Math.max(0, ids.length - room));
  return ids.slice(first, first + room);
}

export interface KeptColumns {
  get(): Columns;
  set(columns: Columns): void;
}

/**
 * Keeps the columns of one agent in the storage.
 *
 * @param key names the agent who sits here now
 */
export function createKeptColumns(storage: SupportStorage, key: () => string): KeptColumns {
  return {
    get() {
      const kept = readJson(storage.get(key()) ?? "") as Partial<Columns> | null;
      const ids = Array.isArray(kept?.ids) ? kept.ids.filter((id) => typeof id === "string") : [];
      const few = [...new Set(ids)].slice(0, MOST_COLUMNS);
      return { ids: few, active: few.find((id) => id === kept?.active) ?? few[0] ?? null };
    },
    set: (columns) => storage.set(key(), JSON.stringify(columns)),
  };
}
