import { screen, waitFor } from "@testing-library/react";
import { afterEach, expect, test } from "vitest";
import { notificationStandIn } from "../../../test/notificationStandIn.ts";
import { renderPart } from "../../../test/renderPart.tsx";
import { live } from "../../../test/world.ts";
import { Support } from "../index.ts";

let undo = (): void => undefined;

afterEach(() => undo());

function show(permission: NotificationPermission | null) {
  undo = notificationStandIn(permission);
  return renderPart(
    <Support.Window>
      <Support.Notify>
        <Support.NotifyButton />
        <Support.NotifyPanel>
          <Support.NotifySound />
          <Support.NotifySystem />
          <Support.NotifyHint />
        </Support.NotifyPanel>
      </Support.Notify>
    </Support.Window>,
    live,
  );
}

const sound = () => screen.getByRole("switch", { name: "Play a sound" });
const system = () => screen.queryByRole("switch", { name: "Show a notification" });
const isShown = () => screen.getByRole("group", { name: "Tell me about answers" }).checkVisibility();
const fold = () => document.querySelector<HTMLElement>("summary")!;

test("nobody is asked before the switch is pressed; then it is kept", async () => {
  const { client, user } = show("default");
  expect(isShown()).toBe(false);
  await user.click(fold());
  expect(Notification.permission).toBe("default");
  expect(system()?.getAttribute("aria-checked")).toBe("false");
  await user.click(system()!);
  await waitFor(() => expect(system()?.getAttribute("aria-checked")).toBe("true"));
  expect(client.kept.get("away")).toMatchObject({ notification: true });
  await user.click(system()!);
  await waitFor(() => expect(system()?.getAttribute("aria-checked")).toBe("false"));
});

test("the tone is turned on and off by keyboard", async () => {
  const { client, user } = show("default");
  await user.click(fold());
  sound().focus();
  await user.keyboard(" ");
  expect(sound().getAttribute("aria-checked")).toBe("true");
  await user.keyboard("{Enter}");
  expect(client.kept.get("away")).toMatchObject({ sound: false });
});

test("what the browser forbids stays in reach and says why", async () => {
  const { user } = show("denied");
  await user.click(fold());
  expect(system()?.getAttribute("aria-disabled")).toBe("true");
  await user.click(system()!);
  expect(system()?.getAttribute("aria-checked")).toBe("false");
  expect(screen.getByText(/^Your browser blocks notifications/)).toBeTruthy();
});

test("where there are no notifications, only the tone is offered", async () => {
  const { user } = show(null);
  await user.click(fold());
  expect(system()).toBeNull();
  expect(sound()).toBeTruthy();
});

test("Escape folds the choices in first, with focus on their button, and closes the window next", async () => {
  const { user } = show("default");
  await user.click(fold());
  sound().focus();
  await user.keyboard("{Escape}");
  expect(isShown()).toBe(false);
  expect(document.activeElement).toBe(fold());
  expect(screen.getByRole("dialog")).toBeTruthy();
  await user.keyboard("{Escape}");
  expect(screen.queryByRole("dialog")).toBeNull();
});

test("a press elsewhere folds the choices in, and so does focus that goes on", async () => {
  const { user } = show("default");
  await user.click(fold());
  await user.click(document.body);
  expect(isShown()).toBe(false);
  await user.click(fold());
  sound().focus();
  expect(isShown()).toBe(true);
  screen.getByRole("dialog").focus();
  expect(isShown()).toBe(false);
});
