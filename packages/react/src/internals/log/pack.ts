import { createValue, type Value } from "../value.ts";

/** Something in a list that stays itself under its key, whatever else of it changes. */
export interface Keyed {
  readonly key: string;
}

/** A stretch of a list. It keeps its key while things come and go before, behind and in it. */
export interface Cell<Item extends Keyed> extends Keyed {
  readonly items: Value<readonly Item[]>;
}

/**
 * Makes the way to keep a list in cells of about `most` items. What is there stays in its cell: what is added at either end
 * fills the cell there and then makes new ones, and a cell tells those who watch it only when it has changed itself.
 */
export function createPacker<Item extends Keyed>(most: number): (items: readonly Item[]) => readonly Cell<Item>[] {
  let cells: readonly Cell<Item>[] = [];
  let before: readonly Item[] = [];
  let made = 0;

  /** Cuts items into new cells, of which the last has room for more, or the first. */
  function cut(items: readonly Item[], hasRoomAtStart = false): readonly Cell<Item>[] {
    const fresh: Cell<Item>[] = [];
    let to = hasRoomAtStart ? items.length % most || most : most;
    for (let from = 0; from < items.length; from = to, to += most) {
      made += 1;
      fresh.push({ key: String(made), items: createValue<readonly Item[]>(items.slice(from, to)) });
    }
    return fresh;
  }

  /** Gives a cell these items; those that are far too many for it make new ones behind it. */
  function fill(cell: Cell<Item>, items: readonly Item[]): readonly Cell<Item>[] {
    if (items.length === 0) return [];
    const own = items.length > 2 * most ? items.slice(0, most) : items;
    if (!isSame(cell.items.get(), own)) cell.items.set(own);
    return [cell, ...cut(items.slice(own.length))];
  }

  /** Takes in the list between whose first `head` and last `tail` items something was added or has gone. */
  function pack(items: readonly Item[], head: number, tail: number): readonly Cell<Item>[] {
    const gone = before.length - tail;
    const shift = items.length - before.length;
    const added = items.slice(head, gone + shift);
    if (head === 0 && tail === 0) return cut(items);
    const packed: Cell<Item>[] = [];
    let start = 0;
    for (const cell of cells) {
      const end = start + cell.items.get().length;
      const earlier = items.slice(start, Math.min(end, head));
      const later = items.slice(Math.max(start, gone) + shift, Math.max(end, gone) + shift);
      const isBeside = head > 0 ? start < head && head <= end : start <= gone && gone < end;
      if (!isBeside || added.length === 0) packed.push(...fill(cell, [...earlier, ...later]));
      else if (head > 0 && later.length > 0) packed.push(...fill(cell, [...earlier, ...added, ...later]));
      else {
        const room = Math.min(added.length, Math.max(0, most - earlier.length - later.length));
        if (head > 0) packed.push(...fill(cell, [...earlier, ...added.slice(0, room)]), ...cut(added.slice(room)));
        else {
          const inFront = added.length - room;
          packed.push(...cut(added.slice(0, inFront), true), ...fill(cell, [...added.slice(inFront), ...later]));
        }
      }
      start = end;
    }
    return packed;
  }

  return (items) => {
    if (items === before) return cells;
    const head = countSame(before, items);
    const next = pack(items, head, countSameFromEnd(before, items, head));
    before = items;
    if (!isSame(cells, next)) cells = next;
    return cells;
  };
}

function isSame<Item>(a: readonly Item[], b: readonly Item[]): boolean {
  return a.length === b.length && a.every((item, index) => item === b[index]);
}

function countSame(a: readonly Keyed[], b: readonly Keyed[]): number {
  const end = Math.min(a.length, b.length);
  let same = 0;
  while (same < end && isSameKey(a[same], b[same])) same += 1;
  return same;
}

function countSameFromEnd(a: readonly Keyed[], b: readonly Keyed[], head: number): number {
  const end = Math.min(a.length, b.length) - head;
  let same = 0;
  while (same < end && isSameKey(a[a.length - 1 - same], b[b.length - 1 - same])) same += 1;
  return same;
}

function isSameKey(a: Keyed | undefined, b: Keyed | undefined): boolean {
  return a === b || a?.key === b?.key;
}
