import { expect, onTestFinished, test, vi } from "vitest";
import { setUpSupport } from "../test-kit/fake-server.ts";

function twoPages() {
  const stored = new Map<string, string>();
  const storage = {
    get: (key: string) => stored.get(key) ?? null,
    set: (key: string, value: string) => void stored.set(key, value),
    remove: (key: string) => void stored.delete(key),
  };
  const [here, there] = [setUpSupport({ storage }).client, setUpSupport({ storage }).client];
  const heard = vi.fn();
  const stop = here.ticket.onDraft(heard);
  onTestFinished(stop);
  return { here, there, heard, stop };
}

const look = () => void window.dispatchEvent(new Event("focus"));

test("a form takes up what another page wrote once somebody turns to it, and nothing before", () => {
  const { here, there, heard, stop } = twoPages();
  here.ticket.setDraft({ gist: "Charged" });
  look();
  there.ticket.setDraft({ gist: "Charged twice" });
  expect(heard).not.toHaveBeenCalled();
  look();
  expect(heard).toHaveBeenCalledOnce();
  expect(here.ticket.getDraft()).toEqual({ gist: "Charged twice" });
  look();
  document.dispatchEvent(new Event("visibilitychange"));
  expect(heard).toHaveBeenCalledOnce();
  stop();
  there.ticket.setDraft({ gist: "Later" });
  look();
  expect(heard).toHaveBeenCalledOnce();
});

test("page and browser are told as they are, without what stands behind the address", () => {
  const { here } = twoPages();
  const before = location.href;
  history.replaceState(null, "", "?token=secret#part");
  onTestFinished(() => history.replaceState(null, "", before));
  const { page, browser, screen } = here.ticket.context();
  expect(page).toBe(location.origin + location.pathname);
  expect(browser).toBe(navigator.userAgent);
  expect(screen).toBe(`${innerWidth} × ${innerHeight}`);
});
