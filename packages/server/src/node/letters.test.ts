import { path, uuidv7 } from "@warmline/protocol";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { createMailbox } from "./mailbox.ts";
import { startServer } from "./start-server.ts";
import { keptLog, temporaryFolder, writeSite } from "./testing/fixtures.ts";

test("K2 fault 41: a letter whose answer was lost at the post office is sent again under its id, and arrives once", async () => {
  const folder = temporaryFolder();
  const mailbox = createMailbox(join(folder, "post"));
  const taken: string[] = [];
  const server = await startServer({
    siteFiles: [writeSite(folder)],
    data: join(folder, "data"),
    log: keptLog(),
    mailer: {
      async send(letter) {
        await mailbox.send(letter);
        taken.push(letter.id);
        if (taken.length === 1) throw new Error("the connection was lost after the letter had been handed over");
      },
    },
  });
  onTestFinished(() => server.stop());
  const headers = { "Content-Type": "application/json" };
  const ask = (address: string, init: RequestInit) => fetch(server.url + address, init);
  const body = JSON.stringify({ site: "hearthost", locale: "en" });
  const session = (await (await ask(path("session"), { method: "POST", headers, body })).json()) as { token: string };
  const conversationId = uuidv7(Date.now(), (bytes) => crypto.getRandomValues(bytes));
  const ticket = {
    kind: "ticket",
    category: "billing",
    gist: "A bill",
    details: "",
    email: "a@post.example",
    name: null,
  };
  const stored = await ask(path("conversation", { conversationId }), {
    method: "PUT",
    headers: { ...headers, Authorization: `Bearer ${session.token}` },
    body: JSON.stringify(ticket),
  });
  expect(stored.status).toBe(201);
  await expect.poll(() => taken.length).toBe(2);
  expect(new Set(taken).size).toBe(1);
  expect(mailbox.list()).toHaveLength(1);
});
