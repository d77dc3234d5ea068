import { path, type FeedEvent } from "@warmline/protocol";
import { newId } from "../../people/server.ts";
import { check } from "../check.ts";
import { insist } from "../findings.ts";
import type { Probe } from "../probe.ts";

const STRANGE = "https://elsewhere.invalid";
const HOUR_SECONDS = 3_600;

const readableBy = (answer: Response) => answer.headers.get("Access-Control-Allow-Origin");

const opening = () => path("conversation", { conversationId: newId() });

function preflight(probe: Probe, address: string, Origin: string): Promise<Response> {
  return probe.fetch(address, { method: "OPTIONS", headers: { Origin, "Access-Control-Request-Method": "PUT" } });
}

export const ACCESS = [
  check("A1", "who comes without the right token", {}, async (probe) => {
    const visitor = await probe.visitor();
    const write = (init: object) => probe.fetch(opening(), { method: "PUT", json: { kind: "chat" }, ...init });
    await probe.refused(await write({}), "not-authenticated", "A chat was opened without a token");
    for (const [what, token] of [
      ["a made-up token", "me"],
      ["a changed token", `${visitor.token.slice(0, -6)}AAAAAA`],
      ["a restore token", visitor.session.restore],
    ] as const)
      await probe.refused(await write({ token }), "token-invalid", `A chat was opened with ${what}`);
    const inAddress = `${opening()}?token=${visitor.token}&access_token=${visitor.token}`;
    const answer = await probe.fetch(inAddress, { method: "PUT", json: { kind: "chat" } });
    await probe.refused(answer, "not-authenticated", "A chat was opened with the token in the address");
  }),

  check("A1", "cookies and credentials", {}, async (probe) => {
    const handshake = await probe.handshake();
    const visitor = await probe.visitor();
    const write = await visitor.put(opening(), { kind: "chat" });
    for (const answer of [handshake, write]) {
      for (const name of ["Set-Cookie", "Access-Control-Allow-Credentials"]) {
        const value = answer.headers.get(name);
        insist(
          value === null,
          "The visitor API was used",
          `no header ${name}`,
          `${name}: ${value ?? ""} from ${probe.seen(answer)}`,
        );
      }
    }
  }),

  check("A2", "origins that are on no list", { headers: true }, async (probe) => {
    const visitor = await probe.visitor();
    for (const Origin of [STRANGE, "null"]) {
      const handshake = await probe.handshake({}, { Origin });
      const done = `A session was asked for from the origin ${Origin}`;
      await probe.refused(handshake, "origin-refused", done);
      insist(
        readableBy(handshake) === Origin,
        done,
        "a refusal that this page may read",
        `readable by ${readableBy(handshake)}`,
      );
      const init = { method: "PUT", json: { kind: "chat" }, token: visitor.token, headers: { Origin } };
      const write = await probe.fetch(opening(), init);
      await probe.refused(write, "origin-refused", `A chat was opened from the origin ${Origin}`);
      insist(
        readableBy(write) === null,
        `A chat was opened from ${Origin}`,
        "an answer no page may read",
        `readable by ${readableBy(write)}`,
      );
      const asked = await preflight(probe, path("stream"), Origin);
      insist(
        readableBy(asked) === null,
        `A preflight came from ${Origin}`,
        "no leave",
        `leave for ${readableBy(asked)}`,
      );
    }
  }),

  check("A2", "the origins of the site", { headers: true, origin: true }, async (probe) => {
    const { origin } = probe;
    const done = `A session was asked for from the origin ${origin}`;
    const handshake = await probe.handshake({}, { Origin: origin });
    insist(handshake.ok, done, "200", probe.seen(handshake));
    insist(
      readableBy(handshake) === origin,
      done,
      "an answer that this page may read",
      `readable by ${readableBy(handshake)}`,
    );
    const other = origin.startsWith("https:") ? origin.replace("https:", "http:") : origin.replace("http:", "https:");
    for (const Origin of [`${origin}.elsewhere.invalid`, other]) {
      const refused = await probe.handshake({}, { Origin });
      await probe.refused(
        refused,
        "origin-refused",
        `A session was asked for from ${Origin}, where ${origin} is allowed`,
      );
    }
    const asked = await preflight(probe, path("stream"), origin);
    insist(asked.ok && readableBy(asked) === origin, `A preflight came from ${origin}`, "leave", probe.seen(asked));
    const kept = Number(asked.headers.get("Access-Control-Max-Age") ?? 0);
    insist(
      kept > 0 && kept <= 2 * HOUR_SECONDS,
      `A preflight came from ${origin}`,
      "leave for at most two hours",
      `${kept} seconds`,
    );
  }),

  check("A2", "the backend’s own origin", { headers: true }, async (probe) => {
    const { origin } = new URL(probe.baseUrl);
    const answer = await probe.handshake({}, { Origin: origin });
    insist(answer.ok, `A session was asked for from the backend’s own origin ${origin}`, "200", probe.seen(answer));
  }),

  check("A3", "what a stranger may write", {}, async (probe) => {
    const visitor = await probe.visitor();
    const stranger = await probe.visitor();
    const conversationId = await visitor.openChat();
    await stranger.openChat();
    const tries: [what: string, address: string, body: object][] = [
      ["wrote in", path("message", { conversationId, messageId: newId() }), { text: "I know your id" }],
      ["ended", path("ending", { conversationId, endingId: newId() }), { reason: "left" }],
      ["marked", path("marks", { conversationId }), { delivered: 1, read: 1 }],
      ["typed in", path("typing", { conversationId }), { typing: true }],
    ];
    for (const [what, address, body] of tries)
      await probe.refused(await stranger.put(address, body), "not-found", `A stranger ${what} somebody else’s chat`);
    const told = await probe.told(visitor, conversationId);
    const done = "A stranger tried to use somebody else’s chat";
    const said = told.filter(({ type }) => type === "message.added").length;
    insist(said === 1, done, "only the visitor’s own word in it", `${said} messages`);
  }),

  check("A3", "what a stranger may read", {}, async (probe) => {
    const visitor = await probe.visitor();
    const stranger = await probe.visitor();
    const chat = await visitor.openChat();
    const own = await stranger.openChat();
    const watch = await probe.watch(stranger);
    await visitor.say(chat, "Between us");
    const last = newId();
    await stranger.say(own, "That is all", last);
    const heard = await watch.upTo(last);
    const isForeign = (event: FeedEvent) => JSON.stringify(event).includes(chat);
    insist(
      !heard.some(isForeign),
      "A stranger’s stream was read while somebody else wrote",
      "nothing of theirs",
      watch.story(),
    );
    const { conversations } = await probe.snapshot(stranger);
    insist(!conversations.some(({ id }) => id === chat), "A stranger opened a session", "no foreign chat", chat);
    const { id: visitorId } = visitor.session.snapshot.visitor;
    const atDesk = await probe.fetch(path("deskVisitor", { visitorId }), { token: stranger.token });
    insist(!atDesk.ok, "A stranger read a visitor’s record at the desk’s address", "a refusal", probe.seen(atDesk));
    const desk = await probe.fetch(path("deskStream"), { token: stranger.token });
    await probe.refused(desk, "token-invalid", "The desk’s stream was opened with a visitor’s token");
  }),

  check("A3", "a stranger’s rating", { desk: true }, async (probe) => {
    const visitor = await probe.visitor();
    const stranger = await probe.visitor();
    const agent = await probe.agent();
    const chat = await visitor.openChat();
    await stranger.openChat();
    await agent.take(chat);
    await agent.end(chat);
    const contactId = (await probe.record(agent, visitor)).contacts[0]?.id ?? "";
    const choice = await stranger.put(path("choice", { ratingId: contactId, choiceId: newId() }), { face: "sad" });
    await probe.refused(choice, "not-found", "A stranger rated somebody else’s contact");
  }),
];
