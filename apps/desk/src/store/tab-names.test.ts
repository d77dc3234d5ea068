import { expect, test } from "vitest";
import { createTabNames, type TabNames } from "./tab-names.ts";

const held = async (names: TabNames, name: string): Promise<boolean | null> => {
  let told: boolean | null = null;
  await names.alone(async (isHeld) => void (told = isHeld(name)));
  return told;
};

test("L7 (desk): tabs tell each other which of them live", async () => {
  const [one, other] = [createTabNames("desk", navigator.locks), createTabNames("desk", navigator.locks)];
  const letGo = await one.hold("first");
  expect(await held(other, "first")).toBe(true);
  expect(await held(other, "second")).toBe(false);
  expect(await held(createTabNames("elsewhere", navigator.locks), "first")).toBe(false);
  letGo();
  await other.free("first");
  expect(await held(other, "first")).toBe(false);
});

test("L7 (desk): of two tabs that look at the same time one does", async () => {
  const [one, other] = [createTabNames("desk", navigator.locks), createTabNames("desk", navigator.locks)];
  let inside: boolean | null | undefined;
  await one.alone(async () => {
    inside = await held(other, "first");
  });
  expect(inside).toBeNull();
});

test("L7 (desk): without the means to tell, a tab stands alone", async () => {
  const names = createTabNames("desk", undefined);
  await names.hold("first");
  await names.free("first");
  expect(await held(names, "first")).toBe(false);
});
