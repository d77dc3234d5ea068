import { path } from "@warmline/protocol";
import { expect, onTestFinished, test } from "vitest";
import { newId, type World } from "../../src/index.ts";
import { createWorld } from "../../src/node/index.ts";
import { signIn } from "../sign-in.ts";

const BYTES = new TextEncoder().encode("Invoice of a quokka");

async function open(): Promise<World> {
  const world = await createWorld({});
  onTestFinished(() => world.close());
  return world;
}

const codeOf = async (answer: Response) => ((await answer.json()) as { code?: string }).code;

test("E1 an export has all that was said, and leads to every file of it", async () => {
  const world = await open();
  const visitor = await world.visitor();
  const agent = await signIn(world);
  const chat = await visitor.begin("Where is my invoice?");
  await agent.take(chat);
  await agent.say(chat, "Here it comes");
  await visitor.send(chat, "And this one?", [await visitor.upload(BYTES, { name: "invoice.txt" })]);
  await visitor.giveName("Олена", "Іванівна");
  const ticket = await visitor.leaveTicket({ gist: "The bill is wrong", email: "olena@post.example" });
  const answer = await visitor.ownData();
  expect(answer.headers.get("Content-Disposition")).toMatch(/^attachment; filename="fernhost-\d{4}-\d\d-\d\d\.json"$/);
  const data = (await answer.json()) as {
    customer: object;
    conversations: { id: string; createdAt: string; messages: { files: { name: string; address: string }[] }[] }[];
  };
  expect(data.customer).toMatchObject({ name: "Олена", patronymic: "Іванівна" });
  expect(data.conversations.map(({ id }) => id)).toEqual([chat, ticket]);
  expect(data.conversations[1]).toMatchObject({ ticket: { gist: "The bill is wrong", email: "olena@post.example" } });
  expect(data.conversations[0]?.createdAt).toBe(new Date(world.clock.now()).toISOString());
  const [file] = data.conversations.flatMap(({ messages }) => messages.flatMap(({ files }) => files));
  expect(file?.name).toBe("invoice.txt");
  const { pathname, search } = new URL(file?.address ?? "");
  expect(await (await world.fetch(pathname + search)).text()).toBe("Invoice of a quokka");

  const stranger = await world.visitor();
  expect(await (await stranger.ownData()).json()).toMatchObject({ customer: null, conversations: [] });
});

test("E2 E3 an erasure takes files, letters and open talk with it, on every device and at the desk", async () => {
  const world = await open();
  const agent = await signIn(world);
  const phone = await world.visitor();
  const chat = await phone.begin("Call me Quokka");
  const { session } = phone;
  const laptop = await world.visitor({ restore: session.restore });
  const fileId = await phone.upload(BYTES, { name: "quokka.txt" });
  await phone.send(chat, "Look", [fileId]);
  await agent.take(chat);
  const promise = path("deskPromise", { conversationId: chat, promiseId: newId() });
  await agent.put(promise, { minutes: 15, text: "I look after the quokka" });
  const address = await world.fetch(path("fileUrl", { fileId }), { token: phone.token });
  const { download } = (await address.json()) as { download: string };
  expect((await world.fetch(download)).status).toBe(200);
  const [desk, elsewhere] = [await agent.stream(), await laptop.stream(laptop.session.cursor)];

  await phone.erase();
  expect((await elsewhere.until("resync")).data).toEqual({ reason: "identity-changed" });
  const told = await desk.until("feed", (data) => JSON.stringify(data).includes("erasedAt"));
  expect(JSON.stringify(told)).not.toMatch(/quokka/i);
  expect((await world.fetch(download)).status).toBe(404);
  expect(await codeOf(await laptop.ownData())).toBe("session-ended");
  await world.settled();
  const record = JSON.stringify(await agent.visitor(phone.id));
  expect(record).not.toMatch(/quokka/i);
  expect(record).toContain('"state":"released"');
  expect((await world.visitor({ restore: session.restore })).session.snapshot.conversations).toEqual([]);
});
