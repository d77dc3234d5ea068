import { act, render, screen, waitFor } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import theme from "@warmline/theme/standalone.css?inline";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createFakeClient } from "../../test/createFakeClient.ts";
import { voice } from "../../test/renderPart.tsx";
import { acknowledged, live, wait, waiting } from "../../test/world.ts";
import { SupportWidget } from "./index.ts";

const sheet = document.createElement("style");

beforeAll(() => {
  sheet.textContent = theme;
  document.head.append(sheet);
});

afterAll(() => sheet.remove());

function show(state = {}) {
  const client = createFakeClient({ ...live, ...state });
  render(<SupportWidget client={client} voice={voice} />);
  return { client, user: userEvent.setup() };
}

const window = () => screen.getByRole("dialog");
const part = (name: string) => {
  const found = document.querySelector(`[data-wl="${name}"]`);
  if (found === null) throw new Error(`There is no ${name}.`);
  return found;
};

test("a window that goes away with a movement is gone when that has ended", async () => {
  const { user } = show();
  await user.click(screen.getByRole("button", { name: voice.say("support.close") }));
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
});

test("the lamp is lit before the first word, and out while nobody is there", () => {
  const { client } = show();
  expect(getComputedStyle(window()).backgroundImage).toContain("radial-gradient");
  const nobody = wait({ conversationId: null, agentsAvailable: 0, unknown: "nobody-here" });
  act(() => client.setState({ wait: nobody }));
  expect(getComputedStyle(window()).backgroundImage).toBe("none");
});

test("the place in line is a figure for the eye, which screen readers get in words", () => {
  show(waiting({ place: 7 }));
  const figure = getComputedStyle(part("wait-time-root"), "::before");
  expect(figure.content).toBe('counter(wl-place) / ""');
  expect(figure.counterReset).toBe("wl-place 7");
});

test.each(["ticket-select", "wait-time-select"])("what one chooses from has an arrow: %s", (name) => {
  show();
  const select = document.createElement("select");
  select.dataset["wl"] = name;
  window().append(select);
  expect(getComputedStyle(select).backgroundImage).toContain("linear-gradient");
});

test("one colour of the host reaches the widget", () => {
  document.documentElement.style.setProperty("--wl-brand", "#00695c");
  show();
  expect(getComputedStyle(part("support-launcher")).backgroundColor).toMatch(
    /^color\(srgb-linear \S+ 0\.141\d* 0\.107\d*\)$/,
  );
  document.documentElement.removeAttribute("style");
});

test("the button that copies lies over the stub, where a click reaches it", async () => {
  const { user } = show(acknowledged());
  await user.click(screen.getByRole("button", { name: voice.say("support.tab-ticket") }));
  const copy = part("ticket-copy");
  const { x, y, width, height } = copy.getBoundingClientRect();
  await waitFor(() => expect(document.elementFromPoint(x + width / 2, y + height / 2)).toBe(copy));
});
