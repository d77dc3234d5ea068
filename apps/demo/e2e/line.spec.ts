import { expect, test } from "./stage/stage.ts";

test("two visitors stand in a fair line, and it moves on every screen when an agent takes the first", async ({
  server,
  newCustomer,
  newAgent,
}) => {
  const first = await newCustomer();
  const calls: string[] = [];
  first.page.on("request", (request) => {
    // The page itself asks for the site’s first words, which need no session.
    if (request.url().startsWith(server.url) && !request.url().endsWith("/greetings")) calls.push(request.url());
  });
  await first.page.reload();
  await expect(first.page.getByRole("button", { name: /Talk to us/ })).toBeVisible();
  expect(calls).toEqual([]);
  expect(await first.page.evaluate(() => Object.keys(localStorage).filter((key) => key.includes("warmline")))).toEqual(
    [],
  );

  await first.openWindow();
  await expect(first.line).toContainText("Write to us now and you’re first in line");
  await first.say("My shop is offline");
  await expect(first.line).toContainText("You’re first in line");
  await expect(first.line).toContainText("Nobody is at the desk right now");
  const second = await newCustomer();
  await second.openWindow();
  await second.say("How do I move my domain?");
  await expect(second.line).toContainText("You’re 2nd in line");

  const agent = await newAgent();
  const rows = agent.waiting.getByRole("listitem");
  await expect(rows).toHaveCount(2);
  await expect(rows.first()).toContainText("My shop is offline");
  await expect(rows.last()).toContainText("How do I move my domain?");
  await expect(first.line).toContainText("Less than a minute");
  await expect(second.line).toContainText("Less than a minute");

  await agent.takeNext();
  await expect(rows).toHaveCount(1);
  await expect(first.log).toContainText("Olena");
  await expect(first.line).toBeHidden();
  await expect(second.line).toContainText("You’re first in line");

  await second.page.reload();
  await second.openWindow();
  await expect(second.line).toContainText("You’re first in line");
  await expect(second.message("How do I move my domain?")).toHaveCount(1);
});

test("a page on an unlisted origin gets no session, and is told by code", async ({ server, request }) => {
  const ask = (origin: string) =>
    request.post(`${server.url}/v1/session`, {
      data: { site: "hearthost", locale: "en" },
      headers: { Origin: origin },
    });
  expect(await (await ask("https://www.elsewhere.example")).json()).toMatchObject({ code: "origin-refused" });
  expect((await ask(server.page)).status()).toBe(200);
});
