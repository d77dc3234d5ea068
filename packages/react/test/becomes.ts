import type { Line, LineState } from "./scene.ts";

/** Resolves once the state is as wanted. */
export function becomes(client: Line, test: (state: LineState) => boolean): Promise<void> {
  return new Promise((resolve) => {
    const look = () => {
      if (!test(client.getState())) return false;
      resolve();
      return true;
    };
    if (look()) return;
    const stop = client.subscribe(() => {
      if (look()) stop();
    });
  });
}
