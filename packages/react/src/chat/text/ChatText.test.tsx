import { screen, within } from "@testing-library/react";
import type { Block } from "@warmline/client";
import { expect, test } from "vitest";
import { renderPart } from "../../../test/renderPart.tsx";
import { chatting, message } from "../../../test/world.ts";
import { Chat } from "../index.ts";

function show(...tree: Block[]) {
  renderPart(
    <Chat.Root>
      <Chat.List />
    </Chat.Root>,
    chatting([message(1, "olena", { type: "text", text: "", tree })]),
  );
  return within(screen.getByRole("article"));
}

const words = (value: string) => ({ type: "text" as const, value });
const link = (href: string): Block => ({
  type: "paragraph",
  children: [{ type: "link", href, children: [words("the page")] }],
});

test("draws every kind of block and mark", () => {
  const row = show(
    {
      type: "paragraph",
      children: [
        { type: "strong", children: [words("Strong")] },
        { type: "emphasis", children: [words("soft")] },
        { type: "break" },
        { type: "code", value: "npm start" },
      ],
    },
    { type: "list", ordered: true, start: 3, items: [[{ type: "paragraph", children: [words("third")] }]] },
    { type: "list", ordered: false, start: 1, items: [[{ type: "paragraph", children: [words("dot")] }]] },
    { type: "quote", children: [{ type: "paragraph", children: [words("quoted")] }] },
    { type: "code-block", value: "<b>not bold</b>" },
  );
  expect(row.getByText("Strong").localName).toBe("strong");
  expect(row.getByText("soft").localName).toBe("em");
  expect(row.getByText("npm start").localName).toBe("code");
  expect(row.getAllByRole("list").map((list) => [list.localName, list.getAttribute("start")])).toEqual([
    ["ol", "3"],
    ["ul", null],
  ]);
  expect(row.getByText("quoted").closest("blockquote")).not.toBeNull();
  expect(row.getByText("<b>not bold</b>").closest("pre")).not.toBeNull();
});

test("a web link opens elsewhere, tells so, and gives nothing away", () => {
  const anchor = show(link("https://hearthost.example/help")).getByRole<HTMLAnchorElement>("link");
  expect(anchor.textContent).toBe("the page (opens in a new tab)");
  expect([anchor.target, anchor.rel]).toEqual(["_blank", "nofollow noopener noreferrer"]);
});

test("a mail link stays in place", () => {
  expect(show(link("mailto:help@hearthost.example")).getByRole<HTMLAnchorElement>("link").target).toBe("");
});

test.each(["javascript:alert(1)", "data:text/html,x", "/relative"])("%s becomes plain words", (href) => {
  const row = show(link(href));
  expect(row.queryByRole("link")).toBeNull();
  expect(row.getByText("the page")).toBeTruthy();
});
