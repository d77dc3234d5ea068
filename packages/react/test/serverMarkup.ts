import type { ReactElement } from "react";
import { renderToString } from "react-dom/server";
import { expect, vi } from "vitest";

/** The markup that a server would make of it, made in this page. */
export function serverMarkup(tree: ReactElement): string {
  const said = vi.spyOn(console, "error").mockImplementation(() => undefined);
  const markup = renderToString(tree);
  // Radix sees the page’s DOM and uses layout effects, which it would not on a server; React 18 says so.
  const other = said.mock.calls.filter(([first]) => !/useLayoutEffect does nothing on the server/.test(String(first)));
  said.mockReset();
  expect(other, "unexpected console output").toEqual([]);
  return markup;
}
