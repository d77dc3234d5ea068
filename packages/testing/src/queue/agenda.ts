interface Entry<T> {
  at: number;
  order: number;
  what: T;
}

/** What is to happen, the soonest first; of two at the same time the one that was put down first. */
export class Agenda<T> {
  readonly #heap: Entry<T>[] = [];
  #order = 0;

  get nextAt(): number {
    return this.#heap[0]?.at ?? Number.POSITIVE_INFINITY;
  }

  put(at: number, what: T): void {
    const heap = this.#heap;
    const entry = { at, order: (this.#order += 1), what };
    let hole = heap.length;
    heap.push(entry);
    while (hole > 0) {
      const parent = (hole - 1) >> 1;
      const above = heap[parent] as Entry<T>;
      if (!isBefore(entry, above)) break;
      heap[hole] = above;
      hole = parent;
    }
    heap[hole] = entry;
  }

  take(): T | undefined {
    const heap = this.#heap;
    const first = heap[0];
    const last = heap.pop();
    if (first === undefined || last === undefined) return undefined;
    if (heap.length > 0) this.#sink(last);
    return first.what;
  }

  #sink(entry: Entry<T>): void {
    const heap = this.#heap;
    let hole = 0;
    for (;;) {
      let child = 2 * hole + 1;
      if (child >= heap.length) break;
      if (child + 1 < heap.length && isBefore(heap[child + 1] as Entry<T>, heap[child] as Entry<T>)) child += 1;
      if (!isBefore(heap[child] as Entry<T>, entry)) break;
      heap[hole] = heap[child] as Entry<T>;
      hole = child;
    }
    heap[hole] = entry;
  }
}

function isBefore<T>(a: Entry<T>, b: Entry<T>): boolean {
  return a.at < b.at || (a.at === b.at && a.order < b.order);
}
