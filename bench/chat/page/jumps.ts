import { frame, painted, until } from "./frames.ts";

/** How far the first message in view moved, in pixels: at its worst after any frame, and in the end. */
export interface Jump {
  worst: number;
  final: number;
}

const SETTLE_FRAMES = 8;
/** So far down there is a message above. */
const ROOM_PX = 400;
const WATCHED_FRAMES = 20;
/** An image of which nobody says the size. */
const IMAGE = `data:image/svg+xml,${encodeURIComponent('<svg xmlns="http://www.w3.org/2000/svg" width="200" height="150"/>')}`;

/** Lets a page of earlier messages come while the list is scrolled so far from its top. */
export async function prependAt(
  scroller: HTMLElement,
  rows: () => HTMLElement[],
  top: number,
  prepend: () => void,
): Promise<Jump> {
  scroller.scrollTop = top;
  await settled();
  const height = scroller.scrollHeight;
  return watch(anchorOf(scroller, rows), rows, async () => {
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
  return watch(anchorOf(scroller, rows), rows, async () => {
    image.src = IMAGE;
    await until(() => !above.isConnected || above.getBoundingClientRect().height > height + 100);
  });
}

function aboveView(scroller: HTMLElement, rows: () => HTMLElement[]): HTMLElement | undefined {
  const all = rows();
  return all[all.indexOf(anchorOf(scroller, rows).row) - 1];
}

async function settled(): Promise<void> {
  for (let frames = 0; frames < SETTLE_FRAMES; frames += 1) await painted();
}

interface Anchor {
  row: HTMLElement;
  text: string;
  top: number;
}

function anchorOf(scroller: HTMLElement, rows: () => HTMLElement[]): Anchor {
  const edge = scroller.getBoundingClientRect().top;
  const row = rows().find((element) => element.getBoundingClientRect().bottom > edge + 1);
  if (row === undefined) throw new Error("No message is in view.");
  return { row, text: row.textContent, top: row.getBoundingClientRect().top };
}

/** Looks after every frame where a message stands, by its words: who draws only what is in view may draw it anew. */
async function watch(anchor: Anchor, rows: () => HTMLElement[], happen: () => Promise<void>): Promise<Jump> {
  let { row } = anchor;
  let worst = 0;
  let final = 0;
  const look = (): void => {
    if (!row.isConnected) row = rows().find(({ textContent }) => textContent === anchor.text) ?? row;
    final = row.isConnected ? Math.abs(row.getBoundingClientRect().top - anchor.top) : Number.POSITIVE_INFINITY;
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
