import type { TicketDraft } from "@warmline/client";
import * as ticketState from "@warmline/client/state/ticket";
import { becomes } from "../becomes.ts";
import { linesOf } from "../lines.ts";
import type { LineState, Scene, SceneLocale } from "../scene.ts";

const EMAIL = "martha@clay-and-kiln.example";
const NOT_IN_SIGHT_MS = 60_000;
/** Longer than the client takes to call itself offline. */
const AWAY_MS = 5_000;

const statusIs = (status: ticketState.TicketView["status"]) => (state: LineState) =>
  ticketState.latest(state)?.status === status;

const draftIn = (locale: SceneLocale): TicketDraft => ({
  category: "website-down",
  gist: linesOf(locale).gist,
  details: linesOf(locale).details,
  email: EMAIL,
  name: linesOf(locale).name,
});

/** What a customer has typed and not sent. */
export const typed = (change: (locale: SceneLocale) => Partial<TicketDraft>): Scene => ({
  act: (client, { locale }) => client.ticket.setDraft(change(locale)),
});

/** Everything is filled in. */
export const filledTicket = typed(draftIn);

/** Everything is filled in, and one sentence has become a story. */
export const longGist = typed((locale) => ({ ...draftIn(locale), gist: linesOf(locale).longGist }));

/** Everything is filled in but the address, which is half typed. */
export const halfAnAddress = typed((locale) => ({ ...draftIn(locale), email: "martha@clay-and-kiln" }));

/** A customer who has signed in: name and address are known. */
export const signedIn: Scene = {
  before: ({ world, locale }) => world.visitor({ locale, name: linesOf(locale).name, email: EMAIL }),
};

/** The server has the ticket. */
export const acknowledged = (change: Partial<TicketDraft> = {}): Scene => ({
  act: (client, { locale }) => void client.ticket.submit({ ...draftIn(locale), ...change }),
  until: statusIs("received"),
});

/** The ticket is on its way, over a network on which nothing arrives for a minute. */
export const sendingTicket: Scene = {
  act(client, { world, locale }) {
    world.network.slow({ latency: NOT_IN_SIGHT_MS });
    client.ticket.submit(draftIn(locale));
  },
  until: statusIs("sending"),
};

/** The ticket waits for the network to come back. */
export const offlineTicket: Scene = {
  async act(client, { world, locale }) {
    world.network.offline();
    client.ticket.submit(draftIn(locale));
    await becomes(client, ({ connection }) => connection.status === "waiting");
    await world.turn(AWAY_MS);
  },
  until: ({ offline }) => offline,
};

/** The ticket was refused for good; another try with other words goes through. */
export const failedTicket: Scene = {
  async act(client, { world, locale }) {
    world.network.failing({ status: 422 });
    client.ticket.submit(draftIn(locale));
    await becomes(client, statusIs("failed"));
    world.network.online();
  },
  until: statusIs("failed"),
};
