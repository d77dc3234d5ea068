import type { TicketDraft } from "@warmline/client";
import * as ticketState from "@warmline/client/state/ticket";
import type { Agent, Visitor } from "@warmline/testing";
import { linesOf } from "../lines.ts";
import type { LineState, Scene, SceneContext } from "../scene.ts";
import { acknowledged } from "./ticket.ts";

const MINUTE_MS = 60_000;
const DAY_MS = 1_440 * MINUTE_MS;
const EMAIL = "martha@clay-and-kiln.example";

/** A customer who has left a ticket, and Olena at the desk. */
interface Case {
  martha: Visitor;
  olena: Agent;
  ticket: string;
  say: ReturnType<typeof linesOf>;
}

async function leave({ world, locale }: SceneContext, form: Parameters<Visitor["leaveTicket"]>[0] = {}): Promise<Case> {
  const say = linesOf(locale);
  const olena = await world.agent("olena");
  const martha = await world.visitor({ locale });
  const words = { gist: say.gist, details: say.details, email: EMAIL, name: say.name };
  const ticket = await martha.leaveTicket({ ...words, ...form });
  await world.turn(5 * MINUTE_MS);
  return { martha, olena, ticket, say };
}

async function answer({ world }: SceneContext, { olena, ticket, say }: Case): Promise<void> {
  await olena.sitDown();
  await olena.take(ticket);
  await world.turn(MINUTE_MS);
  await olena.status(ticket, "working", say.looking);
  await world.turn(10 * MINUTE_MS);
  await olena.say(ticket, say.renewed);
}

const first = (state: LineState): string | null => ticketState.list(state)[0]?.conversationId ?? null;

/** The page of the one ticket, after what happened before. */
const paged = (before: (context: SceneContext) => Promise<Visitor>): Scene => ({
  before,
  act: (client) => client.ticket.show(first(client.getState())),
  until: (state) => ticketState.shown(state)?.status === "received",
});

/** Everything that a customer can say was said, and what of page and browser may go along. */
export const wholeTicket: Scene = {
  ...acknowledged(),
  act: (client, { locale }) => {
    const say = linesOf(locale);
    const whole: TicketDraft = {
      category: "website-down",
      gist: say.gist,
      details: say.details,
      wanted: say.renewed,
      otherwise: say.looking,
      consent: true,
      email: EMAIL,
      name: say.name,
    };
    client.ticket.submit(whole);
  },
};

/** A complaint, entered in the register. */
export const complained = acknowledged({ ticketKind: "complaint" });

/** Received two days ago, and not yet answered. */
export const openTicket = paged(async (context) => {
  const { martha } = await leave(context);
  await context.world.turn(2 * DAY_MS);
  return martha;
});

/** Olena has said that she works on it, and has answered. */
export const answeredTicket = paged(async (context) => {
  const before = await leave(context);
  await answer(context, before);
  return before.martha;
});

/** It is done with. */
export const solvedTicket = paged(async (context) => {
  const before = await leave(context);
  await answer(context, before);
  await before.martha.say(before.ticket, before.say.thanks);
  await context.world.turn(MINUTE_MS);
  await before.olena.end(before.ticket, "solved");
  return before.martha;
});

/** The page of a complaint that was answered. */
export const complaintPage = paged(async (context) => {
  const before = await leave(context, { ticketKind: "complaint" });
  await before.olena.sitDown();
  await before.olena.take(before.ticket);
  await before.olena.status(before.ticket, "examining");
  return before.martha;
});

/** One of each kind, each further than the one before. */
export const manyTickets: Scene = {
  before: async (context) => {
    const { martha, olena, say } = await leave(context, {
      ticketKind: "question",
      gist: linesOf(context.locale).thereYet,
    });
    const more = (form: Parameters<Visitor["leaveTicket"]>[0]) =>
      martha.leaveTicket({ details: "", email: EMAIL, name: say.name, ...form });
    const problem = await more({ gist: say.warning });
    await context.world.turn(MINUTE_MS);
    const wish = await more({ ticketKind: "wish", gist: say.longGist.slice(0, 160) });
    await context.world.turn(MINUTE_MS);
    await more({ ticketKind: "complaint", gist: say.gist });
    await answer(context, { martha, olena, say, ticket: problem });
    await olena.end(problem, "solved");
    await olena.take(wish);
    await olena.status(wish, "planned");
    return martha;
  },
  until: (state) => ticketState.list(state).length === 4,
};
