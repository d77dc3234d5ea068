import { expect, test } from "vitest";
import { supportState } from "../index.ts";
import { settle } from "../test-kit/fake-clock.ts";
import { setUpSupport } from "../test-kit/fake-server.ts";
import { NOON, snapshot } from "../test-kit/fixtures.ts";
import { createScriptedFetch, createScriptedStream, json, refusal, type Script } from "../test-kit/scripted-fetch.ts";

const article = { id: "restart", title: "Restart", tree: [], href: null };

function reading() {
  const answers: { article: Script } = { article: () => json(article) };
  const { fetch, of } = createScriptedFetch((call) => {
    if (call.path.startsWith("/v1/articles/")) return answers.article(call);
    if (call.path.startsWith("/v1/stream")) return createScriptedStream(call.signal).response;
    const session = { token: "t", restore: "r", expiresAt: NOON + 3_600_000, now: NOON, cursor: "epoch:0" };
    return json({ ...session, snapshot: snapshot() });
  });
  const { client } = setUpSupport({ fetch });
  return {
    client,
    answers,
    view: () => supportState.article(client.getState(), "restart"),
    reads: () => of("GET").filter(({ path }) => path === "/v1/articles/restart").length,
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
