import { frame, painted, until } from "./frames.ts";

/** How far the messages in view moved, the most of them, in pixels: at its worst after any frame, and in the end. */
export interface Jump {
  worst: number;
  final: number;
}

const SETTLE_FRAMES = 5;
/** So far down there is a message above. */
const ROOM_PX = 400;
const WATCHED_FRAMES = 15;
/** An image of which nobody says the size. */
const IMAGE = `data:image/svg+xml,${encodeURIComponent('<svg xmlns="http://www.w3.org/2000/svg" width="200" height="150"/>')}`;

/** Lets a page of earlier messages come while the list is scrolled so far from its top. */
export async function prependAt(
  scroller: HTMLElement,
  rows: () => HTMLElement[],
  top: number,
  prepend: () => void,
): Promise<Jump> {
  // A turn of the wheel may still be on its way.
  await settled();
  scroller.scrollTop = top;
  await settled();
  const height = scroller.scrollHeight;
  return watch(inView(scroller, rows), rows, async () => {
    prepend();
    await until(() => scroller.scrollHeight > height + 500);
  });
}

/** Puts an image without a size into the message above the first one in view, and lets it arrive. */
export async function growAbove(scroller: HTMLElement, rows: () => HTMLElement[]): Promise<Jump> {
  if (aboveView(scroller, rows) === undefined) scroller.scrollTop += ROOM_PX;
  await settled();
  const above = aboveView(scroller, rows);
  if (above === undefined) throw new Error("There is no message above the first one in view.");
  const image = document.createElement("img");
  above.append(image);
  await settled();
  const { height } = above.getBoundingClientRect();
  return watch(inView(scroller, rows), rows, async () => {
    image.src = IMAGE;
    await until(() => !above.isConnected || above.getBoundingClientRect().height > height + 100);
  });
}

function aboveView(scroller: HTMLElement, rows: () => HTMLElement[]): HTMLElement | undefined {
  const edge = scroller.getBoundingClientRect().top;
  return rows().findLast((row) => isLaidOut(row) && row.getBoundingClientRect().bottom < edge - 1);
}

async function settled(): Promise<void> {
  for (let frames = 0; frames < SETTLE_FRAMES; frames += 1) await painted();
}

/** A message in view: its words, and where it ends. Where it begins may change with the name of its author above it. */
interface Seen {
  row: HTMLElement;
  text: string;
  end: number;
}

function inView(scroller: HTMLElement, rows: () => HTMLElement[]): Seen[] {
  const view = scroller.getBoundingClientRect();
  const seen = rows()
    .filter(isLaidOut)
    .map((row) => ({ row, box: row.getBoundingClientRect() }))
    .filter(({ box }) => box.bottom > view.top + 1 && box.top < view.bottom)
    .map(({ row, box }) => ({ row, text: wordsOf(row), end: box.bottom }));
  if (seen.length === 0) throw new Error("No message is in view.");
  return seen;
}

/** Whether the browser has not passed over it: then a box would only tell where it might stand. */
const isLaidOut = (row: HTMLElement): boolean => row.checkVisibility({ contentVisibilityAuto: true });

/** What names a message, wherever it is drawn. */
const wordsOf = (row: HTMLElement): string => /No\. \d+:/.exec(row.textContent)?.[0] ?? "";

/** Looks after every frame where messages stand, by their words: who draws only what is in view may draw them anew. */
async function watch(seen: readonly Seen[], rows: () => HTMLElement[], happen: () => Promise<void>): Promise<Jump> {
  const found = new Map(seen.map(({ row, text }) => [text, row]));
  let worst = 0;
  let final = 0;
  const look = (): void => {
    if ([...found.values()].some((row) => !row.isConnected)) {
      for (const row of rows()) if (found.has(wordsOf(row))) found.set(wordsOf(row), row);
    }
    final = Math.max(
      ...seen.map(({ text, end }) => {
        const row = found.get(text);
        return row?.isConnected ? Math.abs(row.getBoundingClientRect().bottom - end) : Number.POSITIVE_INFINITY;
      }),
    );
    worst = Math.max(worst, final);
  };
  let left = Number.POSITIVE_INFINITY;
  const watched = (async () => {
    for (; left > 0; left -= 1) {
      await painted();
      look();
    }
  })();
  await happen();
  await frame();
  left = WATCHED_FRAMES;
  await watched;
  return { worst, final };
}
