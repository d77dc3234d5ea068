import { expect, test } from "@playwright/test";
import { run } from "../../scripts/run.ts";

test("the Storybook is built, unless nothing that it is made of has changed", async () => {
  test.setTimeout(180_000);
  expect(await run("node", ["scripts/build-storybook.ts"])).toBe(0);
});
