import { act, render, screen } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import type { Face } from "@warmline/client";
import { createVoice } from "@warmline/voice";
import { en } from "@warmline/voice/en";
import { uk } from "@warmline/voice/uk";
import theme from "@warmline/theme/standalone.css?inline";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createFakeClient } from "../../test/createFakeClient.ts";
import { CONTACT, ended, NOW, rating, site } from "../../test/world.ts";
import { Support } from "../support/index.ts";
import { Rating } from "./index.ts";

const sheet = document.createElement("style");

beforeAll(() => {
  sheet.textContent = theme;
  document.head.append(sheet);
});

afterAll(() => sheet.remove());

const parts = (
  <Rating.Root>
    <Rating.Question />
    <Rating.Faces />
    <Rating.Hint />
    <Rating.Saved />
    <Rating.Undo />
    <Rating.Dismiss />
    <Rating.RemarkButton />
    <Rating.Remark />
    <Rating.PassedOn />
  </Rating.Root>
);

/** As it stands in the window: at its end, so that whatever it grows by lifts it. */
function show(scale: "faces-3" | "faces-5", catalogue: typeof en, popUp = false) {
  const asked = { scale, popUp };
  const client = createFakeClient({ ...ended(asked), site: { ...site, rating: { scale, reasons: [] } } });
  if (popUp) client.setState({ window: { open: false } });
  render(
    <Support.Root client={client} voice={createVoice(catalogue)}>
      {popUp ? (
        <Rating.PopUp>{parts}</Rating.PopUp>
      ) : (
        <div style={{ position: "fixed", insetBlockEnd: 0, insetInlineStart: 0, inlineSize: 360 }}>{parts}</div>
      )}
    </Support.Root>,
  );
  const rate = (face: Face | null, change: object = {}) =>
    act(() => client.setState({ ratings: { [CONTACT]: rating({ ...asked, face, changedAt: NOW, ...change }) } }));
  return { rate };
}

const places = () =>
  [...document.querySelectorAll('[data-wl="rating-face"]')].map((face) => {
    const { x, y } = face.getBoundingClientRect();
    return [Math.round(x), Math.round(y)];
  });

test.each([
  ["three faces", "faces-3", en, false],
  ["five faces", "faces-5", en, false],
  ["three faces in Ukrainian", "faces-3", uk, false],
  ["five faces in Ukrainian", "faces-5", uk, false],
  ["the card outside of the window", "faces-5", en, true],
] as const)(
  "a click, its undo and what is passed on move nothing on a small phone: %s",
  (_name, scale, words, popUp) => {
    const { rate } = show(scale, words, popUp);
    const before = places();
    expect(before.length).toBe(scale === "faces-5" ? 5 : 3);
    const remark = { reasons: [], text: "Slow", at: NOW, team: { en: "Our team", uk: "наша команда" } };
    for (const face of ["sad", "happy"] as const) {
      rate(face);
      expect(places()).toEqual(before);
    }
    rate("sad", { remark });
    expect(places()).toEqual(before);
  },
);

test("no word of five faces is broken, and each face has room for a finger", () => {
  show("faces-5", uk);
  for (const word of document.querySelectorAll('[data-wl="rating-word"]')) {
    const range = document.createRange();
    range.selectNodeContents(word);
    const lines = new Set([...range.getClientRects()].map(({ top }) => Math.round(top)));
    expect(lines.size).toBeLessThanOrEqual(word.textContent.split(" ").length);
  }
  for (const face of document.querySelectorAll('[data-wl="rating-face"]')) {
    const { width, height } = face.getBoundingClientRect();
    expect(Math.min(width, height)).toBeGreaterThanOrEqual(44);
  }
});

test("alone in a page of the host’s it has the look, without a support line around it", async () => {
  const user = userEvent.setup();
  render(
    <Rating.Root name="mood">
      <Rating.Question />
      <Rating.Faces />
    </Rating.Root>,
  );
  const great = screen.getByRole("button", { name: "Great" });
  expect(getComputedStyle(great.querySelector("path")!).fill).not.toBe("none");
  await user.click(great);
  expect(getComputedStyle(great).borderTopColor).not.toBe("rgba(0, 0, 0, 0)");
});
