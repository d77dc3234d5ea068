/** Waits for this many frames. */
export async function frames(count: number): Promise<void> {
  for (let frame = 0; frame < count; frame += 1) await new Promise(requestAnimationFrame);
}

/** How far below the scroller’s beginning an element stands, in pixels. */
export function topIn(scroller: Element, element: Element): number {
  return element.getBoundingClientRect().top - scroller.getBoundingClientRect().top;
}

/**
 * Lets something happen and watches an element while it does, and for some frames after. Gives how far it was from its place
 * in the frame where it was farthest, in pixels. What a frame shows is read when the next one begins, before anything runs in it.
 */
export async function jumpOf(scroller: Element, element: Element, happen: () => void | Promise<void>): Promise<number> {
  const place = topIn(scroller, element);
  let jump = 0;
  let isOver = false;
  const look = (): void => {
    jump = Math.max(jump, Math.abs(topIn(scroller, element) - place));
    if (!isOver) requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
  await happen();
  await frames(12);
  isOver = true;
  await frames(2);
  return jump;
}
