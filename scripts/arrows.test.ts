import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { findRooms, forbiddenArrows } from "./arrows.ts";

/** A small workspace on disk: path → text. */
function workspace(files: Record<string, string>): string {
  const root = mkdtempSync(join(tmpdir(), "arrows-"));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return root;
}

const manifest = (name: string, more: object = {}) => JSON.stringify({ name: `@warmline/${name}`, ...more });

test("the rooms of this workspace import only where arrows lead", () => {
  expect(
    findRooms(".")
      .map(({ name }) => name)
      .sort(),
  ).toContain("protocol");
  expect(forbiddenArrows(".")).toEqual([]);
});

test("a forbidden import is found in every form it can take", () => {
  const forms = [
    'import { x } from "@warmline/server";',
    'import type { X } from "@warmline/server";',
    'export * from "@warmline/server/node";',
    'import "@warmline/server";',
    'const x = await import("@warmline/server");',
    'type X = import("@warmline/server").X;',
    'import { x } from "../../server/src/index.ts";',
  ];
  for (const form of forms) {
    const root = workspace({
      "packages/client/package.json": manifest("client"),
      "packages/client/src/index.ts": form,
      "packages/server/package.json": manifest("server"),
      "packages/server/src/index.ts": "export const x = 1;",
    });
    expect(forbiddenArrows(root), form).toEqual([
      `client → server is not an arrow (${join("packages", "client", "src", "index.ts")})`,
    ]);
  }
});

test("a forbidden dependency is found in the manifest, also without an import", () => {
  const root = workspace({
    "packages/react/package.json": manifest("react", { dependencies: { "@warmline/protocol": "workspace:*" } }),
    "packages/theme/package.json": manifest("theme", { devDependencies: { "@warmline/react": "workspace:*" } }),
  });
  expect(forbiddenArrows(root)).toEqual([
    "react → protocol is not an arrow (package.json, dependencies)",
    "theme → react is not an arrow (package.json, devDependencies)",
  ]);
});

test("arrows for tests do not hold for what ships", () => {
  const root = workspace({
    "packages/react/package.json": manifest("react"),
    "packages/react/src/chat.test.tsx": 'import { createWorld } from "@warmline/testing";',
    "packages/react/src/chat.tsx": 'import { createWorld } from "@warmline/testing";',
  });
  expect(forbiddenArrows(root)).toEqual([
    `react → testing is not an arrow (${join("packages", "react", "src", "chat.tsx")})`,
  ]);
});

test("the Storybook has arrows of its own, and none leads to it", () => {
  const root = workspace({
    ".storybook/preview.tsx": 'import { Chat } from "@warmline/react";',
    ".storybook/pages/Chat.mdx": 'import { createSupport } from "@warmline/client";',
    ".storybook/stage/network.ts": 'import { x } from "../../packages/server/src/index.ts";',
    "packages/react/package.json": manifest("react"),
    "packages/react/src/chat.stories.tsx": 'import { stage } from "../../../.storybook/preview.tsx";',
    "packages/server/package.json": manifest("server"),
    "packages/server/src/index.ts": "export const x = 1;",
  });
  expect(forbiddenArrows(root)).toEqual([
    `react → .storybook is not an arrow (${join("packages", "react", "src", "chat.stories.tsx")})`,
    `.storybook → server is not an arrow (${join(".storybook", "stage", "network.ts")})`,
    `.storybook → client is not an arrow (${join(".storybook", "pages", "Chat.mdx")})`,
  ]);
});

test("a new room must be given its arrows", () => {
  const root = workspace({ "packages/analytics/package.json": manifest("analytics") });
  expect(forbiddenArrows(root)).toEqual(["analytics is a room without arrows: name it among the rooms."]);
});
