import { act, render, screen, waitFor } from "@testing-library/react";
import type { Part, Search } from "@warmline/client";
import theme from "@warmline/theme/standalone.css?inline";
import { afterAll, beforeAll, expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import map from "../../../../docs/keyboard.md?raw";
import { createFakeClient, type FakeClient } from "../../test/createFakeClient.ts";
import { articlePart, formPart } from "../../test/help.ts";
import { notificationStandIn } from "../../test/notificationStandIn.ts";
import { voice } from "../../test/renderPart.tsx";
import { CHAT, chatting, conversation, message, stranger, text } from "../../test/world.ts";
import { SupportWidget } from "./index.ts";

const sheet = document.createElement("style");
let undo = (): void => undefined;

beforeAll(async () => {
  await page.viewport(900, 700);
  sheet.textContent = `${theme} * { animation: none !important; transition: none !important }`;
  document.head.append(sheet);
  undo = notificationStandIn("granted");
});

afterAll(async () => {
  sheet.remove();
  undo();
  await page.viewport(414, 896);
});

const COUNT = 40;
const lines = Array.from({ length: COUNT }, (_, at) =>
  message(at + 1, at % 2 ? "me" : "olena", text(`Line ${at + 1}`)),
);

const launcher = () => document.querySelector<HTMLElement>('[data-wl="support-launcher"]')!;
const dialog = () => screen.queryByRole("dialog");
const field = () => screen.getByRole<HTMLTextAreaElement>("textbox", { name: "Your message" });
const list = () => screen.getByRole("log", { name: "Conversation" });
const bell = () => document.querySelector<HTMLElement>("summary")!;
const row = (line: number) => screen.getByText(`Line ${line}`).closest<HTMLElement>("article")!;
const focused = () => document.activeElement;
const becomes = (check: () => unknown) => waitFor(() => expect(check()).toBe(true));

interface Check {
  /** Where focus is when the key is pressed. */
  from: (client: FakeClient) => void | Promise<void>;
  does: (client: FakeClient) => void | Promise<void>;
}

const fold = async (): Promise<void> => {
  bell().focus();
  await userEvent.keyboard("{Enter}");
  await becomes(() => bell().closest("details")?.open);
};
const opens: Check = { from: () => launcher().focus(), does: () => becomes(() => focused() === field()) };
const folds: Check = { from: () => bell().focus(), does: () => becomes(() => bell().closest("details")?.open) };
const turns: Check = {
  async from() {
    await fold();
    screen.getByRole("switch", { name: "Play a sound" }).focus();
  },
  does: (client) => becomes(() => (client.kept.get("away") as { sound: boolean } | undefined)?.sound),
};
const inView = (element: HTMLElement) => {
  const [inner, outer] = [element.getBoundingClientRect(), list().getBoundingClientRect()];
  return inner.bottom > outer.top && inner.top < outer.bottom;
};
/** In the list, once it shows its end. */
const onList = async (): Promise<void> => {
  await becomes(() => inView(row(COUNT)));
  list().focus();
};
/** On the third message from the end. */
const onRow = async (): Promise<void> => {
  await onList();
  await userEvent.keyboard("{ArrowUp}{ArrowUp}{ArrowUp}");
  await becomes(() => focused() === row(COUNT - 2));
};
const goesTo = (line: number) => () => becomes(() => focused() === row(line));

/** The last message is in the field to be changed, with one more letter. */
const onChange = async (): Promise<void> => {
  field().focus();
  await userEvent.keyboard("{ArrowUp}");
  await becomes(() => field().value === `Line ${COUNT}`);
  await userEvent.keyboard("s");
};
/** In the search of the emoji. */
const onEmoji = async (): Promise<void> => {
  await userEvent.click(screen.getByRole("button", { name: "Emoji" }));
  await becomes(() => focused() === screen.queryByRole("searchbox", { name: "Find an emoji" }));
};
/** In the search of the conversations, which has come to this. */
const onSearch =
  (found: Partial<Search>) =>
  async (client: FakeClient): Promise<void> => {
    act(() => client.support.open({ view: "conversations" }));
    act(() => client.setState({ search: { words: "Line", status: "done", messages: lines, more: false, ...found } }));
    screen.getByRole("searchbox", { name: "Search your conversations" }).focus();
  };

/** Olena says one thing more. */
const says = (client: FakeClient, part: Part): void =>
  act(() => client.setState({ messages: { [CHAT]: [...lines, message(COUNT + 1, "olena", part)] } }));
const TERM = { type: "term", value: "DNS", explanation: "The address book of the internet." } as const;
const isExplained = () => screen.queryByText(TERM.explanation)?.matches(":popover-open") === true;
const onWord = async (client: FakeClient): Promise<void> => {
  says(client, { type: "text", text: "DNS", tree: [{ type: "paragraph", children: [TERM] }] });
  (await screen.findByRole("button", { name: "DNS" })).focus();
};
const explains: Check = { from: onWord, does: () => becomes(isExplained) };

const CHECKS: Readonly<Record<string, Check>> = {
  "On the launcher: Enter": opens,
  "On the launcher: Space": opens,
  "In the window: Escape": {
    from: () => field().focus(),
    async does() {
      await becomes(() => dialog() === null);
      await becomes(() => focused() === launcher());
    },
  },
  "In the window: Tab": {
    from: () =>
      [...dialog()!.querySelectorAll<HTMLElement>("button, summary")]
        .filter((button) => button.checkVisibility())
        .at(-1)
        ?.focus(),
    does: () => becomes(() => focused() === screen.getByRole("button", { name: "After" })),
  },
  "In the field: Enter": {
    from: () => userEvent.fill(field(), "Hello"),
    does: (client) => expect(client.calls).toContainEqual(["chat.send", "Hello"]),
  },
  "In the field: Shift+Enter": {
    from: () => userEvent.fill(field(), "Hello"),
    does: () => expect(field().value).toBe("Hello\n"),
  },
  "In the field: ArrowUp": {
    from: () => field().focus(),
    does: () => becomes(() => field().value === `Line ${COUNT}`),
  },
  "While you change a message: Enter": {
    from: onChange,
    does: (client) => expect(client.calls).toContainEqual(["chat.edit", lines.at(-1)!.id, `Line ${COUNT}s`]),
  },
  "While you change a message: Escape": {
    from: onChange,
    async does(client) {
      await becomes(() => field().value === "");
      expect(dialog()).not.toBeNull();
      expect(client.calls.map(([call]) => call)).not.toContain("chat.edit");
    },
  },
  "Among the emoji: ArrowDown": {
    from: onEmoji,
    does: () => becomes(() => focused()?.parentElement === screen.getByRole("toolbar", { name: "Emoji" })),
  },
  "Among the emoji: Enter": {
    from: onEmoji,
    does: () => becomes(() => field().value !== "" && focused() === field()),
  },
  "Among the emoji: Escape": {
    from: onEmoji,
    async does() {
      await becomes(() => focused() === screen.getByRole("button", { name: "Emoji" }));
      expect(screen.queryByRole("searchbox")).toBeNull();
    },
  },
  "In the search: ArrowDown": {
    from: onSearch({}),
    does: () => becomes(() => focused()?.matches('[data-wl="chat-result"]')),
  },
  "In the search: Enter": {
    from: onSearch({ status: "failed", messages: [] }),
    does: (client) => expect(client.calls.at(-1)).toEqual(["chat.search", "Line"]),
  },
  "In the search: Escape": {
    from: onSearch({}),
    does(client) {
      expect(client.calls.at(-1)).toEqual(["chat.search", ""]);
      expect(dialog()).not.toBeNull();
    },
  },
  "In the list of messages: PageUp": {
    async from() {
      list().focus();
      await becomes(() => list().scrollTop > 100);
    },
    does: () => becomes(() => list().scrollTop + list().clientHeight < list().scrollHeight - 50),
  },
  "In the list of messages: PageDown": {
    async from() {
      list().focus();
      await userEvent.keyboard("{PageUp}{PageUp}");
      await becomes(() => !inView(row(COUNT)));
    },
    does: () => becomes(() => list().scrollTop > 0),
  },
  "In the list of messages: ArrowUp": { from: onList, does: goesTo(COUNT) },
  "In the list of messages: ArrowDown": {
    from: () => list().focus(),
    does: () => becomes(() => focused()?.matches("article") && inView(focused() as HTMLElement)),
  },
  "On a message: ArrowUp": { from: onRow, does: goesTo(COUNT - 3) },
  "On a message: ArrowDown": { from: onRow, does: goesTo(COUNT - 1) },
  "On a message: Home": { from: onRow, does: goesTo(1) },
  "On a message: End": { from: onRow, does: goesTo(COUNT) },
  "On a message: Tab": {
    from: onRow,
    does: () => becomes(() => focused() !== row(COUNT - 2) && row(COUNT - 2).contains(focused())),
  },
  "On a message: Escape": {
    from: onRow,
    async does() {
      await becomes(() => focused() === field());
      expect(dialog()).not.toBeNull();
    },
  },
  "On the bell: Enter": folds,
  "On the bell: Space": folds,
  "On the bell: Escape": {
    from: fold,
    async does() {
      await becomes(() => bell().closest("details")?.open === false);
      expect(dialog()).not.toBeNull();
    },
  },
  "On a switch: Space": turns,
  "On a switch: Enter": turns,
  "On a word that is explained: Enter": explains,
  "On a word that is explained: Space": explains,
  "On a word that is explained: Escape": {
    async from(client) {
      await onWord(client);
      await userEvent.keyboard("{Enter}");
      await becomes(isExplained);
    },
    async does() {
      await becomes(() => !isExplained());
      expect(dialog()).toBeTruthy();
    },
  },
  "While you read an article: Escape": {
    async from(client) {
      says(client, articlePart());
      await userEvent.click(await screen.findByRole("button", { name: "Read more: Move a domain" }));
      await becomes(() => screen.queryByRole("region", { name: "Move a domain" })?.contains(focused()));
    },
    does: () => becomes(() => focused() === screen.queryByRole("button", { name: "Read more: Move a domain" })),
  },
  "Among questions: Enter": {
    async from(client) {
      says(client, formPart());
      await userEvent.fill(await screen.findByRole("textbox", { name: /Which domain/ }), "shop.example");
    },
    does: () => becomes(() => screen.queryByText("Question 2 of 3") !== null),
  },
  "Where your name is asked: Enter": {
    async from(client) {
      act(() => client.setState({ visitor: stranger }));
      await userEvent.fill(await screen.findByRole("textbox", { name: /What may we call you/ }), "Maria");
    },
    async does(client) {
      expect(client.calls).toContainEqual(["support.giveName", { name: "Maria", patronymic: null }]);
      await becomes(() => focused() === field());
    },
  },
};

/** The keys of the map, each after the heading it stands under. */
const keys = map.split(/^## /m).flatMap((section) => {
  const [heading = ""] = section.split("\n", 1);
  return [...section.matchAll(/^\| `([^`]+)` \|/gm)].map(([, key = ""]) => `${heading}: ${key}`);
});

test("the map names the keys that are pressed here, and no others", () => {
  expect(keys).toEqual(Object.keys(CHECKS));
});

test.each(keys)("%s", async (name) => {
  expect.hasAssertions();
  const { from, does } = CHECKS[name]!;
  const seen = { delivered: COUNT, read: COUNT };
  const conversations = { [CHAT]: conversation({ marks: { visitor: seen, agent: seen } }) };
  const window = { open: !name.startsWith("On the launcher") };
  const client = createFakeClient(chatting(lines, { conversations, window }));
  render(
    <>
      <SupportWidget client={client} voice={voice} />
      <button type="button">After</button>
    </>,
  );
  await from(client);
  const key = name.split(": ")[1] ?? "";
  const pressed = key === "Space" ? " " : key.includes("+") ? "{Shift>}{Enter}{/Shift}" : `{${key}}`;
  await userEvent.keyboard(pressed);
  await does(client);
});
