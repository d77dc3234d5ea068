import { render } from "@testing-library/react";
import { Component, type ReactElement, type ReactNode, version } from "react";
import { expect, vi } from "vitest";

const SAYS_WHAT_IS_CAUGHT = version.startsWith("18.");

/** Renders what must throw, and gives the error. What React says besides on the console is still unexpected. */
export function renderCaught(tree: ReactElement): unknown {
  const caught = vi.fn<(error: unknown) => void>();
  const said = vi.spyOn(console, "error");
  // React 18 has no `onCaughtError`: it tells the console, whoever catches the error.
  if (SAYS_WHAT_IS_CAUGHT) said.mockImplementation(() => undefined);
  render(<Catch onError={caught}>{tree}</Catch>, { onCaughtError: () => undefined });
  const error = caught.mock.lastCall?.[0];
  if (SAYS_WHAT_IS_CAUGHT) {
    const other = said.mock.calls.filter(([first]) => !isAbout(error, first));
    said.mockReset();
    expect(other, "unexpected console output").toEqual([]);
  }
  return error;
}

function isAbout(error: unknown, said: unknown): boolean {
  return said instanceof Error
    ? error instanceof Error && said.message.endsWith(error.message)
    : String(said).startsWith("The above error occurred in");
}

class Catch extends Component<{ onError: (error: unknown) => void; children: ReactNode }> {
  override state = { failed: false };

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true };
  }

  override componentDidCatch(error: unknown): void {
    this.props.onError(error);
  }

  override render(): ReactNode {
    return this.state.failed ? null : this.props.children;
  }
}
