import type { Scene } from "./scene.ts";

/** The parameters of a story that shows several scenes in one page, by the captions of their panels. */
export const sideBySide = (scenes: Readonly<Record<string, Scene>>): object => ({
  scenes,
  // The same widget stands here several times, so that the same names do: on a page of a site it stands once.
  a11y: { config: { rules: [{ id: "landmark-unique", enabled: false }] } },
});
