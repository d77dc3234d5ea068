/** What is printed: the same text twice, each copy on a page of its own under its own heading. */
export interface Copies {
  /** The name of the printed pages, which a browser proposes for a file. */
  title: string;
  locale: string;
  direction: "ltr" | "rtl";
  /** The text, the same in both copies. */
  text: string;
  /** What stands above each copy: whose it is. */
  headings: readonly [string, string];
  /** What stands below both: how to check that they are the same. */
  below: string;
}

const SHEET = `
  @page { margin: 18mm }
  body { margin: 0; color: #000; background: #fff }
  section + section { break-before: page }
  h1 { margin: 0 0 6mm; font: 600 11pt system-ui, sans-serif }
  pre { margin: 0; font: 10.5pt/1.5 ui-monospace, Menlo, Consolas, monospace; white-space: pre-wrap; overflow-wrap: anywhere }
  p { margin: 6mm 0 0; padding-top: 3mm; border-top: 1px solid #000; font: 8pt/1.4 ui-monospace, Menlo, Consolas, monospace; white-space: pre-wrap; overflow-wrap: anywhere }
`;

/**
 * Prints two copies of a text and nothing else of the page: they stand in a frame of their own, which goes when that is done.
 * Gives the way to take the frame away before.
 */
export function printCopies(copies: Copies): () => void {
  const frame = document.createElement("iframe");
  frame.setAttribute("aria-hidden", "true");
  frame.tabIndex = -1;
  // One that is not drawn at all is printed empty by some browsers.
  frame.style.cssText =
    "position: fixed; inset-block-end: 0; inset-inline-end: 0; inline-size: 0; block-size: 0; border: 0";
  frame.addEventListener("load", () => {
    const page = frame.contentWindow;
    if (page === null) return;
    fill(page, copies);
    page.addEventListener("afterprint", () => frame.remove());
    page.print();
  });
  document.body.append(frame);
  return () => frame.remove();
}

/** Built of elements and of a sheet of its own, which the strictest policy of a host allows. */
function fill(page: Window, { title, locale, direction, text, headings, below }: Copies): void {
  const paper = page.document;
  const sheet = new (page as Window & typeof globalThis).CSSStyleSheet();
  sheet.replaceSync(SHEET);
  paper.adoptedStyleSheets = [sheet];
  paper.title = title;
  paper.documentElement.lang = locale;
  paper.documentElement.dir = direction;
  const make = (tag: "section" | "h1" | "pre" | "p", words = "", ...children: HTMLElement[]): HTMLElement => {
    const made = paper.createElement(tag);
    made.append(...(words === "" ? children : [words]));
    return made;
  };
  paper.body.append(
    ...headings.map((heading) => make("section", "", make("h1", heading), make("pre", text), make("p", below))),
  );
}
