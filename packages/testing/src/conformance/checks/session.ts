import { Greetings, parseCursor, path, readAs, readSessionResponse, type SessionResponse } from "@warmline/protocol";
import { newId } from "../../people/server.ts";
import { check } from "../check.ts";
import { insist, NOBODY_IS_ANONYMOUS, NotSeen } from "../findings.ts";
import { json, type Probe } from "../probe.ts";
import { textsOf } from "../words.ts";

async function opened(probe: Probe, answer: Response, done: string): Promise<SessionResponse> {
  const session = readSessionResponse(await json(answer));
  insist(session && answer.ok, done, "200 and a body of the schema `SessionResponse`", probe.seen(answer));
  return session;
}

export const SESSION = [
  check("S1", "the handshake", {}, async (probe) => {
    const done = "A session was asked for";
    const answer = await probe.handshake();
    const { token, restore, expiresAt, now } = await opened(probe, answer, done);
    insist(token !== "" && restore !== "", done, "a token and a restore token", probe.seen(answer));
    insist(expiresAt > now, done, "a token that is still good", `expiresAt ${expiresAt} at ${now}`);
  }),

  check("S2", "a session without a write", { desk: true }, async (probe) => {
    const agent = await probe.agent();
    const visitor = await probe.visitor();
    const { id: visitorId, identified } = visitor.session.snapshot.visitor;
    if (identified) throw new NotSeen(NOBODY_IS_ANONYMOUS);
    const look = () => probe.fetch(path("deskVisitor", { visitorId }), { token: agent.token });
    await probe.refused(await look(), "not-found", "The desk looked for a visitor who had only opened a session");
    await visitor.openChat();
    const after = await look();
    insist(after.ok, "The desk looked for the visitor after the first write", "200", probe.seen(after));
  }),

  check("S3", "the restore token", {}, async (probe) => {
    const visitor = await probe.visitor();
    const chat = await visitor.openChat();
    const { restore, snapshot } = visitor.session;
    const answer = await probe.handshake({ restore });
    const done = "A session was opened with the restore token of a visitor who has a chat";
    const again = await opened(probe, answer, done);
    const same = again.snapshot.visitor.id === snapshot.visitor.id;
    insist(same, done, `the same visitor ${snapshot.visitor.id}`, again.snapshot.visitor.id);
    insist(
      again.snapshot.conversations.some(({ id }) => id === chat),
      done,
      `the chat ${chat}`,
      probe.seen(answer),
    );
  }),

  check("S3", "a void restore token", {}, async (probe) => {
    const answer = await probe.handshake({ restore: "void" });
    const done = "A session was opened with a void restore token";
    const { snapshot } = await opened(probe, answer, done);
    insist(!snapshot.visitor.identified, done, "an anonymous visitor", probe.seen(answer));
    insist(snapshot.conversations.length === 0, done, "no conversations", probe.seen(answer));
  }),

  check("S7", "greetings without a session", {}, async (probe) => {
    const answer = await probe.fetch(path("greetings", { siteId: probe.site }));
    const done = "The site’s greetings were asked for";
    const greetings = readAs(Greetings, await json(answer));
    insist(answer.ok && greetings, done, "200 and the schema `Greetings`", probe.seen(answer));
    const cache = answer.headers.get("Cache-Control") ?? "";
    insist(/(^|[\s,])max-age=300\b/.test(cache), done, "`Cache-Control` with max-age=300", cache || "none");
  }),

  check("S6", "sessions that are opened amid many writes", {}, async (probe) => {
    const visitor = await probe.visitor();
    const chat = await visitor.openChat();
    const { restore } = visitor.session;
    const sessions: Promise<Response>[] = [];
    const writes = Array.from({ length: 20 }, (_, i) => {
      if (i % 5 === 4) sessions.push(probe.handshake({ restore }));
      return visitor.say(chat, `word ${i}`, newId());
    });
    // A backend may commit all that came together at once: then only who comes later sees any of it.
    await writes[0];
    sessions.push(probe.handshake({ restore }));
    await Promise.all(writes);
    const told = await probe.told(visitor, chat);
    for (const answer of await Promise.all(sessions)) {
      const done = "A session was opened while messages were being written";
      const { cursor, snapshot } = await opened(probe, answer, done);
      const { seq } = parseCursor(cursor);
      const expected = textsOf(told.filter((event) => event.seq <= seq));
      const shown = snapshot.messages.flatMap(({ parts }) =>
        parts.flatMap((part) => (part.type === "text" ? part.text : [])),
      );
      const same = JSON.stringify(shown.toSorted()) === JSON.stringify(expected.toSorted());
      insist(same, done, `the ${expected.length} messages up to its cursor ${cursor}`, `${shown.length} messages`);
    }
  }),
];
