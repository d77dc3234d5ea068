import { path, readSessionResponse } from "@warmline/protocol";
import { newId } from "../../people/server.ts";
import type { Visitor } from "../../people/visitor.ts";
import { check } from "../check.ts";
import { insist } from "../findings.ts";
import { json, type Probe } from "../probe.ts";

const erase = (visitor: Visitor) => visitor.put(path("erasure", { erasureId: newId() }), {});

/** A chat in which both sides said something, and an agent noted something. */
async function talk(probe: Probe) {
  const visitor = await probe.visitor();
  const agent = await probe.agent();
  const chat = await visitor.begin("My secret is a quokka");
  await agent.take(chat);
  await agent.say(chat, "The quokka is safe with us");
  await agent.put(path("deskNote", { conversationId: chat, noteId: newId() }), { text: "Odd, that marsupial" });
  return { visitor, agent, chat };
}

export const OWN_DATA = [
  check("E1", "an export", { desk: true }, async (probe) => {
    const { visitor, agent, chat } = await talk(probe);
    const answer = await probe.fetch(path("dataExport"), { token: visitor.token });
    const done = "A visitor asked for all that is kept of them";
    const isFile = answer.headers.get("Content-Disposition")?.startsWith("attachment") === true;
    insist(answer.ok && isFile, done, "200 and a file to save", probe.seen(answer));
    const text = JSON.stringify(await json(answer));
    const isWhole = [chat, "My secret is a quokka", "The quokka is safe"].every((words) => text.includes(words));
    insist(isWhole, done, "the chat and the words of both sides", text.slice(0, 200));
    insist(!text.includes("marsupial"), done, "no notes of agents", "a note");
    await agent.end(chat);
  }),

  check("E2", "an erasure at the desk", { desk: true }, async (probe) => {
    const { visitor, agent, chat } = await talk(probe);
    await probe.accepted(await erase(visitor), "A visitor erased all that is kept of them", 201);
    const done = "A visitor erased all that was kept of them";
    const record = await probe.record(agent, visitor);
    const isSaid = typeof record.visitor.erasedAt === "number";
    insist(isSaid, done, "`erasedAt` in the visitor", JSON.stringify(record.visitor));
    const left = JSON.stringify(record);
    const found = ["quokka", "marsupial"].filter((word) => left.includes(word));
    insist(found.length === 0, done, "no word of it at the desk", found.join(", "));
    const state = record.conversations.find(({ id }) => id === chat)?.state;
    insist(state === "ended", done, "a chat that has ended", String(state));
    const late = await agent.put(path("deskMessage", { conversationId: chat, messageId: newId() }), { text: "Hello?" });
    await probe.refused(late, "wrong-state", "An agent wrote into what was erased");
  }),

  check("E3", "an erasure and the visitor’s sessions", {}, async (probe) => {
    const visitor = await probe.visitor();
    const chat = await visitor.begin("Forget me");
    const [watch, erasureId] = [await probe.watch(visitor), newId()];
    const put = () => visitor.put(path("erasure", { erasureId }), {});
    await probe.accepted(await put(), "A visitor erased all that is kept of them", 201);
    const done = "A visitor erased all that was kept of them";
    await watch.until("resync", done);
    await probe.accepted(await put(), "It was erased again", 200);
    const late = await visitor.put(path("message", { conversationId: chat, messageId: newId() }), { text: "Hello?" });
    await probe.refused(late, "session-ended", "The visitor wrote into what was erased");
    const answer = await probe.handshake({ restore: visitor.session.restore });
    const session = readSessionResponse(await json(answer));
    const isNew = session?.snapshot.visitor.id !== visitor.id && session?.snapshot.conversations.length === 0;
    insist(isNew, `${done}, and came back`, "a record with nothing in it", probe.seen(answer));
  }),
] as const;
