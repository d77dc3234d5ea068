import type { Conversation, FeedEvent, Message, SessionResponse } from "@warmline/protocol";
import { AGENT, CONVERSATION, idOf, MORNING } from "./messages.ts";

const EPOCH = "bench";
const VISITOR = idOf(1);
const CONTACT = idOf(3);

/** A server that is played by hand: it answers what the client asks, and tells what it is told to. */
export interface ScriptedServer {
  fetch: typeof globalThis.fetch;
  /** Sends a message down the stream. */
  tell(type: "message.added" | "message.changed", message: Message): void;
  /** Answers the next question for earlier messages, or the one that waits. */
  offerHistory(messages: readonly Message[]): void;
}

export function createScriptedServer(messages: readonly Message[]): ScriptedServer {
  // Once they are with the client they are let go: it is the client’s memory that counts.
  let first: readonly Message[] = messages;
  const newest = first.at(-1)?.seq ?? 0;
  // The clock of the server stands by the last message; after it only order matters.
  const now = MORNING + 86_400_000;
  let seq = newest + 1_000;
  let marks = { delivered: newest, read: newest };
  let stream: ReadableStreamDefaultController<Uint8Array> | undefined;
  const pages: (readonly Message[])[] = [];
  const asked: ((messages: readonly Message[]) => void)[] = [];
  const encoder = new TextEncoder();

  const send = (event: string, data: unknown, id = ""): void =>
    stream?.enqueue(encoder.encode(`event: ${event}\n${id && `id: ${id}\n`}data: ${JSON.stringify(data)}\n\n`));

  const conversation = (): Conversation => ({
    id: CONVERSATION,
    visitorId: VISITOR,
    kind: "chat",
    state: "active",
    waitingSince: null,
    agentId: AGENT.id,
    contactId: CONTACT,
    endReason: null,
    createdAt: MORNING,
    endedAt: null,
    marks: { visitor: marks, agent: { delivered: 0, read: 0 } },
    category: null,
    urgent: false,
    leftLineAt: null,
    turnEmail: null,
    callBack: null,
    ticket: null,
    given: [],
  });

  const session = (): SessionResponse => ({
    token: "token",
    restore: "restore",
    expiresAt: now + 3_600_000,
    now,
    cursor: `${EPOCH}:${seq}`,
    snapshot: {
      visitor: {
        id: VISITOR,
        name: null,
        patronymic: null,
        nameAnsweredAt: null,
        email: null,
        identified: false,
        locale: "en",
        createdAt: MORNING,
      },
      conversations: [conversation()],
      contacts: [
        {
          id: CONTACT,
          conversationId: CONVERSATION,
          agentId: AGENT.id,
          pickedUpAt: MORNING,
          endedAt: null,
          endReason: null,
        },
      ],
      messages: [...first],
      earlier: [CONVERSATION],
      promises: [],
      ratings: [],
      offers: [],
      follows: [],
      site: {
        id: "hearthost",
        name: "Hearthost",
        version: 1,
        agents: [{ ...AGENT, photo: null, signature: "", languages: ["en"], bot: false, greeting: null }],
        agentsAvailable: 1,
        hours: { open: true, changesAt: null, timeZone: "UTC" },
        channels: [],
        callBackWindows: [],
        incidents: [],
        incidentsStale: false,
        categories: [],
        programs: [],
        ticketKinds: ["problem"],
        rating: { scale: "faces-3", reasons: [] },
        files: null,
        editMs: 900_000,
        identityRequired: false,
      },
      wait: {
        conversationId: null,
        place: 1,
        agentsAvailable: 1,
        state: "unknown",
        typicalMinutes: null,
        upperMinutes: null,
        unknown: "no-history",
        reason: null,
        toldUntil: null,
        turnUntil: null,
        asOf: now,
        validUntil: now + 60_000,
      },
    },
  });

  async function history(): Promise<Response> {
    const page = pages.shift() ?? (await new Promise<readonly Message[]>((resolve) => asked.push(resolve)));
    return Response.json({ messages: page, earlier: true });
  }

  function store(path: string, body: unknown): Response {
    if (!path.endsWith("/marks")) return Response.json({ id: null, events: [] }, { status: 201 });
    marks = body as typeof marks;
    seq += 1;
    const event: FeedEvent = { type: "conversation.changed", seq, at: now, conversation: conversation() };
    return Response.json({ id: null, events: [event] }, { status: 201 });
  }

  return {
    async fetch(input, init = {}) {
      const { pathname } = new URL(input instanceof Request ? input.url : input);
      if (pathname === "/v1/session") {
        const answer = Response.json(session());
        first = [];
        return answer;
      }
      if (pathname === "/v1/stream") {
        const body = new ReadableStream<Uint8Array>({ start: (given) => void (stream = given) });
        send("hello", { epoch: EPOCH, now, heartbeatMs: 15_000 });
        return new Response(body, { headers: { "content-type": "text/event-stream" } });
      }
      if ((init.method ?? "GET") === "GET") return history();
      if (pathname.endsWith("/typing")) return new Response(null, { status: 204 });
      return store(pathname, typeof init.body === "string" ? JSON.parse(init.body) : null);
    },
    tell(type, message) {
      seq += 1;
      send("feed", { type, seq, at: message.at, message } satisfies FeedEvent, `${EPOCH}:${seq}`);
    },
    offerHistory(several) {
      const answer = asked.shift();
      if (answer) answer(several);
      else pages.push(several);
    },
  };
}
