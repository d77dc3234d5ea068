const NEAR_END_PX = 24;

export function isAtEnd({ scrollHeight, scrollTop, clientHeight }: HTMLElement): boolean {
  return scrollHeight - scrollTop - clientHeight <= NEAR_END_PX;
}

/** Notes where the first row stands that is in view. Returns what brings it back there. */
export function keepPlace(list: HTMLElement): () => void {
  const edge = list.getBoundingClientRect().top;
  const row = [...list.children].find((child) => child.getBoundingClientRect().bottom > edge);
  const before = row?.getBoundingClientRect().top ?? 0;
  return () => {
    const moved = (row?.getBoundingClientRect().top ?? 0) - before;
    if (moved !== 0) list.scrollTop += moved;
  };
}
