/** The page’s title with a count before it. */
export interface Title {
  /** Shows a count; 0 gives the host its title back as it was. */
  show: (count: number) => void;
}

/**
 * Counts in the page’s title. A title that the host sets meanwhile is the host’s: it stays until the count changes, and is never
 * put back to an older one, so that two who write it cannot fall into a race.
 */
export function createTitle(): Title {
  let element: HTMLTitleElement | null = null;
  let original: string | null = null;
  let ours: string | null = null;
  let shown = 0;

  function restore(): void {
    if (element?.textContent === ours) {
      if (original === null) element.remove();
      else element.textContent = original;
    }
    element = null;
    ours = null;
  }

  return {
    show(count) {
      if (count === shown) return;
      shown = count;
      restore();
      if (count <= 0) return;
      element = document.head.querySelector("title");
      original = element?.textContent ?? null;
      element ??= document.head.appendChild(document.createElement("title"));
      element.textContent = ours = `(${count}) ${original ?? ""}`;
    },
  };
}
