import { act, fireEvent, screen, waitFor } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import { renderPart, voice } from "../../../test/renderPart.tsx";
import { chatting, message, site, text } from "../../../test/world.ts";
import { Support } from "../index.ts";

const closed = { window: { open: false } };

const widget = (
  <>
    <button type="button">Host button</button>
    <Support.Launcher>
      <Support.LauncherBadge data-testid="badge" />
    </Support.Launcher>
    <Support.Window>
      <Support.Title />
      <Support.Close />
      <textarea aria-label="Field" />
    </Support.Window>
  </>
);
const launcher = () => screen.getByRole("button", { name: "Talk to us" });
const dialog = () => screen.queryByRole("dialog", { name: "Talk to us" });

test("the launcher opens and closes the window, and says so", async () => {
  const { client, user } = renderPart(widget, closed);
  expect(launcher().getAttribute("aria-expanded")).toBe("false");
  await user.click(launcher());
  expect(client.calls).toEqual([["support.open"]]);
  const open = screen.getByRole("button", { name: "Close the chat" });
  expect(open.getAttribute("aria-expanded")).toBe("true");
  expect(open.getAttribute("aria-controls")).toBe(dialog()?.id);
  await user.click(open);
  expect(dialog()).toBeNull();
});

test("a double click opens the window and leaves it open", async () => {
  const { user } = renderPart(widget, closed);
  await user.dblClick(launcher());
  expect(dialog()).not.toBeNull();
});

test("focus goes in with a hand on the launcher and comes back with Escape", async () => {
  const { user } = renderPart(widget, closed);
  launcher().focus();
  await user.keyboard("{Enter}");
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole("textbox", { name: "Field" })));
  await user.keyboard("{Escape}");
  expect(dialog()).toBeNull();
  await waitFor(() => expect(document.activeElement).toBe(launcher()));
});

test("the close button closes and gives focus back", async () => {
  const { user } = renderPart(widget, closed);
  await user.click(launcher());
  await user.click(screen.getByRole("button", { name: "Close" }));
  expect(dialog()).toBeNull();
  await waitFor(() => expect(document.activeElement).toBe(launcher()));
});

test("a window that opens by itself leaves focus where it is", () => {
  const { client } = renderPart(widget, closed);
  const host = screen.getByRole("button", { name: "Host button" });
  host.focus();
  act(() => client.support.open());
  expect(dialog()).not.toBeNull();
  expect(document.activeElement).toBe(host);
});

test("the page behind stays usable: a click there does not close, and Escape there belongs to the host", async () => {
  const { user } = renderPart(widget, closed);
  await user.click(launcher());
  await user.click(screen.getByRole("button", { name: "Host button" }));
  expect(dialog()).not.toBeNull();
  const allowed = fireEvent.keyDown(screen.getByRole("button", { name: "Host button" }), { key: "Escape" });
  expect(allowed).toBe(true);
  expect(dialog()).not.toBeNull();
  expect(document.body.getAttribute("style")).toBeNull();
});

test("the badge shows how much is unseen, and the launcher’s name says it", () => {
  renderPart(widget, chatting([message(1, "olena", text("Hi")), message(2, "olena", text("You there?"))], closed));
  expect(screen.getByTestId("badge").textContent).toBe("2");
  expect(screen.getByRole("button", { name: "Talk to us: 2 new messages" })).toBeTruthy();
});

test("the open window shows what is new by itself: no badge then", () => {
  renderPart(widget, chatting([message(1, "olena", text("Hi"))]));
  expect(screen.queryByTestId("badge")).toBeNull();
});

test("Tab goes around inside a window that covers the page, and leaves another one", async () => {
  const { user } = renderPart(widget, { window: { open: true } });
  const window = dialog()!;
  const [first, last] = [screen.getByRole("button", { name: "Close" }), screen.getByRole("textbox")];
  last.focus();
  await user.tab();
  expect(window.contains(document.activeElement)).toBe(false);
  Object.assign(window.style, { position: "fixed", inset: "0", width: "100%" });
  last.focus();
  await user.tab();
  expect(document.activeElement).toBe(first);
  await user.tab({ shift: true });
  expect(document.activeElement).toBe(last);
});

test("tells the theme what an on-screen keyboard leaves of the page", () => {
  const page = document.documentElement.clientHeight;
  const viewport = Object.assign(new EventTarget(), { height: page, offsetTop: 0, scale: 1 });
  vi.spyOn(window, "visualViewport", "get").mockReturnValue(viewport as unknown as VisualViewport);
  renderPart(widget, { window: { open: true } });
  const visible = () =>
    ["start", "size"].map((name) => dialog()?.style.getPropertyValue(`--wl-support-visible-${name}`));
  expect(visible()).toEqual(["", ""]);
  Object.assign(viewport, { height: page - 300, offsetTop: 40 });
  viewport.dispatchEvent(new Event("resize"));
  expect(visible()).toEqual(["40px", `${page - 300}px`]);
  Object.assign(viewport, { height: page / 2, scale: 2 });
  viewport.dispatchEvent(new Event("scroll"));
  expect(visible()).toEqual(["", ""]);
});

test("the window can be put elsewhere and keeps language and direction", () => {
  const place = document.body.appendChild(document.createElement("div"));
  renderPart(
    <Support.Window portal={place} data-testid="window">
      <Support.Title />
    </Support.Window>,
    { window: { open: true } },
  );
  const window = screen.getByTestId("window");
  expect([window.parentElement, window.lang, window.dir]).toEqual([place, "en", "ltr"]);
  place.remove();
});

test("the connection line is quiet while all is well, and says what is the matter otherwise", () => {
  const { client } = renderPart(<Support.Connection />);
  const line = screen.getByRole("status");
  expect(line.textContent).toBe("");
  act(() => client.setState({ offline: true }));
  expect(line.textContent).toBe("Connecting takes a little longer than usual…");
  act(() => client.setState({ wasLive: true }));
  expect(line.textContent).toBe("The line dropped. We’re reconnecting…");
  const problem = { type: "", code: "origin-refused", status: 403, title: "" };
  act(() => client.setState({ session: { status: "refused", problem } }));
  expect(line.textContent).toBe("We can’t open the chat on this page. Please reach us another way.");
  expect(line.dataset["wlStatus"]).toBe("refused");
});

test("who must sign in first is asked to, before anything is refused", () => {
  const visitor = {
    id: "visitor-1",
    name: null,
    patronymic: null,
    nameAnsweredAt: null,
    email: null,
    identified: false,
    locale: "en",
    createdAt: 0,
  };
  const { client } = renderPart(<Support.Connection />, { site: { ...site, identityRequired: true }, visitor });
  expect(screen.getByRole("status").textContent).toBe("Please sign in first, then we can talk.");
  act(() => client.setState({ visitor: { ...visitor, identified: true } }));
  expect(screen.getByRole("status").textContent).toBe("");
});

test("the host hears of another view first and can keep the present one", async () => {
  const onViewChange = vi.fn((_view: string, details: { cancel(): void }) => details.cancel());
  const { rerender, client, user } = renderPart(null);
  rerender(
    <Support.Root client={client} voice={voice} onViewChange={onViewChange}>
      <Support.View name="chat">Chat</Support.View>
      <Support.View name="ticket">Ticket</Support.View>
      <Support.Go to="ticket" />
    </Support.Root>,
  );
  await user.click(screen.getByRole("button", { name: "Leave a message" }));
  expect(onViewChange).toHaveBeenCalledExactlyOnceWith("ticket", expect.objectContaining({ reason: "go" }));
  expect(screen.getByText("Chat")).toBeTruthy();
  expect(screen.queryByText("Ticket")).toBeNull();
});

test("a file that is let go where nothing takes it does not replace the page; outside the window it is the page’s", () => {
  renderPart(widget, { window: { open: true } });
  const dataTransfer = new DataTransfer();
  dataTransfer.items.add(new File(["x"], "photo.png", { type: "image/png" }));
  const heard = (type: string, on: HTMLElement, data = dataTransfer) => {
    const event = new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer: data });
    fireEvent(on, event);
    return event.defaultPrevented;
  };
  const title = screen.getByRole("heading", { name: "Talk to us" });
  expect([heard("dragover", title), heard("drop", title)]).toEqual([true, true]);
  expect(heard("drop", screen.getByRole("button", { name: "Host button" }))).toBe(false);
  const words = new DataTransfer();
  words.items.add("words", "text/plain");
  expect(heard("drop", screen.getByRole("textbox", { name: "Field" }), words)).toBe(false);
});
