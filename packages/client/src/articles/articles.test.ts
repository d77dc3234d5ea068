import { expect, test } from "vitest";
import { supportState } from "../index.ts";
import { settle } from "../test-kit/fake-clock.ts";
import { setUpSupport } from "../test-kit/fake-server.ts";
import { NOON, snapshot } from "../test-kit/fixtures.ts";
import { json, refusal, type Script } from "../test-kit/scripted-fetch.ts";

const article = { id: "restart", title: "Restart", tree: [], href: null };

function reading() {
  const { client, server, paths, stream } = setUpSupport();
  const answers: { article: Script } = { article: () => json(article) };
  server.onPut = (call) => answers.article(call);
  return {
    client,
    answers,
    stream,
    view: () => supportState.article(client.getState(), "restart"),
    reads: () => paths("GET").filter((path) => path === "/v1/articles/restart").length,
    read: async () => {
      client.support.article("restart");
      await settle();
    },
  };
}

test("an article is read once, bringing the line up by itself", async () => {
  const { client, view, reads, read } = reading();
  expect(view()).toBeNull();
  client.support.article("restart");
  expect(view()).toEqual({ status: "loading", article: null, locale: null });
  await read();
  await expect.poll(view).toEqual({ status: "ready", article, locale: "en" });
  await read();
  expect(reads()).toBe(1);
});

test("a link that may not be followed is none", async () => {
  const { view, answers, read } = reading();
  answers.article = () => json({ ...article, href: "javascript:alert(1)" });
  await read();
  await expect.poll(() => view()?.article).toEqual(article);
});

test("what could not be read is read when it is asked for again, and what is gone is told", async () => {
  const { view, answers, read } = reading();
  answers.article = () => refusal("internal");
  await read();
  await expect.poll(() => view()?.status).toBe("failed");
  answers.article = () => refusal("not-found");
  await read();
  expect(view()).toMatchObject({ status: "gone", article: null });
  answers.article = () => json(article);
  await read();
  expect(view()).toMatchObject({ status: "ready", article });
});

test("an article is read anew for a customer who reads another language now, and stays in sight meanwhile", async () => {
  const { view, answers, reads, read, stream } = reading();
  await read();
  await expect.poll(() => view()?.status).toBe("ready");
  const visitor = { ...snapshot().visitor, locale: "uk" };
  stream().send("feed", { type: "visitor.changed", seq: 1, at: NOON, visitor }, "epoch:1");
  await settle();
  let answer: (() => void) | undefined;
  const other = { ...article, title: "Перезапуск" };
  answers.article = () => new Promise((resolve) => void (answer = () => resolve(json(other))));
  await read();
  await read();
  expect(view()).toEqual({ status: "loading", article, locale: "uk" });
  answer?.();
  await expect.poll(view).toEqual({ status: "ready", article: other, locale: "uk" });
  expect(reads()).toBe(2);
});
