import { act, screen, waitFor, within } from "@testing-library/react";
import type { ArticleView } from "@warmline/client";
import { expect, test } from "vitest";
import { articlePart, paragraph } from "../../../test/help.ts";
import { renderPart } from "../../../test/renderPart.tsx";
import { chatting, message, NOW, text } from "../../../test/world.ts";
import { Chat } from "../index.ts";

const tree = (
  <Chat.Root>
    <Chat.List style={{ height: 200, overflow: "auto" }} />
    <Chat.Reader />
  </Chat.Root>
);
const many = Array.from({ length: 20 }, (_, at) => message(at + 2, "olena", text(`Line ${at}`)));
const said = [message(1, "olena", articlePart()), ...many];
const reading = (view: Partial<ArticleView>) =>
  chatting(said, { articles: { domain: { status: "loading", article: null, locale: "en", ...view } } });
const article = { id: "domain", title: "Move a domain", tree: paragraph("All of it."), href: null };
const more = () => screen.getByRole("button", { name: "Read more: Move a domain" });

test("the article is read in the place of the chat, which is where it was when one comes back", async () => {
  const { client, user } = renderPart(tree, chatting(said));
  const log = screen.getByRole("log", { name: "Conversation" });
  log.scrollTop = 0;
  await waitFor(() => expect(more()).toBeTruthy());
  const before = log.scrollTop;
  await user.click(more());
  expect(client.calls).toContainEqual(["support.article", "domain"]);
  const reader = screen.getByRole("region", { name: "Move a domain" });
  expect(document.activeElement).toBe(reader);
  expect(screen.getByRole("status").textContent).toBe("Getting the article…");
  expect(screen.queryByRole("log", { name: "Conversation" })).toBeNull();
  act(() => client.setState(reading({ status: "ready", article })));
  expect(screen.getByText("All of it.")).toBeTruthy();
  expect(screen.queryByRole("link")).toBeNull();
  await user.keyboard("{Escape}");
  expect(screen.queryByRole("region")).toBeNull();
  expect(document.activeElement).toBe(more());
  expect(log.scrollTop).toBe(before);
});

test("Escape takes an explanation away before the article around it, and without a reader there is no way to one", async () => {
  const term = { type: "term", value: "DNS", explanation: "The address book." } as const;
  const words = { ...article, tree: [{ type: "paragraph" as const, children: [term] }] };
  const { user } = renderPart(tree, reading({ status: "ready", article: words }));
  await user.click(more());
  await user.click(screen.getByRole("button", { name: "DNS" }));
  await user.keyboard("{Escape}");
  expect(screen.getByRole("button", { name: "DNS" }).getAttribute("aria-expanded")).toBe("false");
  await user.keyboard("{Escape}");
  expect(screen.queryByRole("region")).toBeNull();
  renderPart(
    <Chat.Root>
      <Chat.List aria-label="Alone" />
    </Chat.Root>,
    chatting(said),
  );
  expect(within(screen.getByRole("log", { name: "Alone" })).queryByRole("button", { name: /Read more/ })).toBeNull();
});

test("what comes meanwhile is not seen, and the way back says that there is something", async () => {
  const { client, user } = renderPart(tree, chatting([message(1, "olena", articlePart())]));
  await user.click(more());
  const seen = () => client.calls.filter(([name]) => name === "chat.markSeen").length;
  const before = seen();
  const news = { ...message(2, "olena", text("One more thing.")), at: NOW };
  act(() => client.setState(chatting([message(1, "olena", articlePart()), news])));
  expect(seen()).toBe(before);
  await user.click(screen.getByRole("button", { name: "Back to the chat: something new" }));
  await waitFor(() => expect(seen()).toBeGreaterThan(before));
  expect(document.activeElement).toBe(more());
});

test("an article that is gone leaves the short answer, and says so", async () => {
  const { client, user } = renderPart(tree, chatting(said));
  await user.click(more());
  act(() => client.setState(reading({ status: "gone" })));
  expect(screen.getByRole("status").textContent).toContain("The short answer is still in the chat.");
  expect(screen.queryByRole("button", { name: "Try again" })).toBeNull();
  act(() => client.setState(reading({ status: "failed" })));
  const asked = () => client.calls.filter(([name]) => name === "support.article").length;
  const before = asked();
  await user.click(screen.getByRole("button", { name: "Try again" }));
  expect(asked()).toBe(before + 1);
  expect(document.activeElement).toBe(screen.getByRole("region"));
});
