import { expect, onTestFinished, test, vi } from "vitest";
import { listenForPageLife } from "./page-life.ts";

function setUp() {
  const page = new EventTarget();
  const document = new EventTarget();
  vi.stubGlobal("addEventListener", page.addEventListener.bind(page));
  vi.stubGlobal("document", document);
  onTestFinished(() => void vi.unstubAllGlobals());
  const said: string[] = [];
  const stop = listenForPageLife({ onAway: () => said.push("away"), onBack: () => said.push("back") });
  const show = (type: string, persisted: boolean) => page.dispatchEvent(Object.assign(new Event(type), { persisted }));
  return { said, stop, show, tell: (type: string) => document.dispatchEvent(new Event(type)) };
}

test("L3 fault 30: a page is away while the browser’s cache has it, and while it is frozen", () => {
  const { said, show, tell } = setUp();
  show("pagehide", true);
  show("pageshow", true);
  tell("freeze");
  tell("resume");
  expect(said).toEqual(["away", "back", "away", "back"]);
});

test("L3: a page that is put into the cache and frozen there goes once and comes back once", () => {
  const { said, show, tell } = setUp();
  show("pagehide", true);
  tell("freeze");
  tell("resume");
  show("pageshow", true);
  expect(said).toEqual(["away", "back"]);
});

test("L3: a page that is shown first, closed for good, or no longer minded says nothing", () => {
  const { said, stop, show, tell } = setUp();
  show("pageshow", false);
  show("pagehide", false);
  stop();
  tell("freeze");
  show("pagehide", true);
  expect(said).toEqual([]);
});
