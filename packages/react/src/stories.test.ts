import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { chatAnatomy } from "./chat/anatomy.ts";
import { ratingAnatomy } from "./rating/anatomy.ts";
import { supportAnatomy } from "./support/anatomy.ts";
import { ticketAnatomy } from "./ticket/anatomy.ts";
import { waitTimeAnatomy } from "./wait-time/anatomy.ts";

const ANATOMIES = [supportAnatomy, chatAnatomy, ratingAnatomy, ticketAnatomy, waitTimeAnatomy];

/** Parts that no story names, and why. */
const UNNAMED: Readonly<Record<string, string>> = {
  "Support.Announcer": "`<Support.Root>` brings it.",
};

const stories = readdirSync(import.meta.dirname, { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".stories.tsx"))
  .map((name) => readFileSync(new URL(name, import.meta.url), "utf8"))
  .join("\n");

const pascal = (name: string): string => name.replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase());

test("every part that an anatomy declares stands in a story", () => {
  const parts = ANATOMIES.flatMap(({ widget, parts: of }) =>
    Object.keys(of).map((part) => `${pascal(widget)}.${pascal(part)}`),
  );
  expect(parts.length).toBeGreaterThan(60);
  const named = new Set([...stories.matchAll(/<(\w+\.\w+)/g)].map(([, part]) => part));
  expect(parts.filter((part) => !named.has(part))).toEqual(Object.keys(UNNAMED));
});

test("every widget has one page with all its states", () => {
  const pages = [...stories.matchAll(/title: "([^"]+)\/All states",\n(?:.*\n){0,2}?\s+tags: \["composite"\]/g)];
  expect(pages.map(([, widget = ""]) => widget).toSorted()).toEqual([
    "Chat",
    "Rating",
    "Support",
    "Ticket",
    "Wait time",
  ]);
});
