import { uuidv7 } from "@warmline/protocol";
import { BotTurns } from "../bots/turns.ts";
import { Identities } from "../identity/identity.ts";
import { Tokens } from "../identity/tokens.ts";
import { refuse } from "../service/command.ts";
import { Committer } from "./commit/committer.ts";
import type { AppContext } from "./context.ts";
import type { AppOptions, BusMessage } from "./contract.ts";
import { Hub } from "./hub.ts";
import { Limiter } from "./limiter.ts";
import { Load } from "./load.ts";
import { Lines } from "./line/lines.ts";
import { Meters } from "./meters.ts";
import { Presence } from "./presence.ts";
import { SiteStates } from "./site-state.ts";
import { Strangers } from "./strangers.ts";
import { Streams } from "./streams.ts";
import { Writing } from "./writing.ts";
import { FileAddresses } from "../uploads/addresses.ts";

const MINUTE = 60_000;
const WRONG_LINKS_A_MINUTE = 20;
const WRITES_A_MINUTE = 300;
const AUTOMATIC_LETTERS_AN_HOUR = 5;
const TROUBLES_A_MINUTE = 1;

/** Puts together what the HTTP face and the scheduled work share. */
export function createContext(options: AppOptions): AppContext {
  const { storage, bus, clock, random, sites, secret, log } = options;
  const now = () => clock.now();
  const onError = (error: unknown) => log.error("news could not be passed on", { error: String(error) });
  const presence = new Presence();
  const present = (siteId: string) => presence.of(siteId);
  const hub = new Hub(onError);
  const states = new SiteStates(storage, now, present);

  // What is told is stored already: whoever wrote it gets the answer also where nobody can be told.
  const publish = (message: BusMessage) => {
    try {
      bus.publish(message);
    } catch (error) {
      onError(error);
    }
  };
  const announce: AppContext["announce"] = (siteId, batches) => {
    for (const batch of batches) publish({ type: "events", siteId, ...batch });
  };

  const meters = new Meters();
  const writing = new Writing(now);
  const committer = new Committer(
    { ...options, writing },
    {
      onCommitted: ({ site: { id: siteId } }, { visitorId, prev, events, jobs }) => {
        announce(siteId, [{ visitorId, prev, events }]);
        meters.settle(events);
        if (jobs.length > 0) publish({ type: "work", siteId });
      },
      onBatch: (orders) => meters.commit(orders),
    },
  );
  const carryOut: AppContext["carryOut"] = (order) => committer.carryOut(order);

  const context: AppContext = {
    options,
    tokens: new Tokens(secret, now),
    addresses: new FileAddresses(secret, now),
    identities: new Identities(),
    presence,
    states,
    lines: new Lines({
      storage,
      ...clock,
      queueOf: (siteId) => ({
        site: () => sites.get(siteId),
        state: (site) => states.read(site),
        present: () => presence.of(siteId),
      }),
      newId: () => uuidv7(now(), random),
      carryOut,
      publish,
      onMoved: (siteId, line) => hub.tellSite(siteId, { type: "line", line }),
      onEnded: (ended) => meters.waited(ended),
      onError: (error) => log.warn("the line could not be looked after, and will be again", { error: String(error) }),
    }),
    hub,
    writing,
    turns: new BotTurns(() => context, options.bots ?? {}),
    streams: new Streams(onError),
    meters,
    load: new Load(),
    strangers: new Strangers(options.log),
    wrongLinks: new Limiter(WRONG_LINKS_A_MINUTE, MINUTE, now),
    writes: new Limiter(WRITES_A_MINUTE, MINUTE, now),
    automaticLetters: new Limiter(AUTOMATIC_LETTERS_AN_HOUR, 60 * MINUTE, now),
    troubles: new Limiter(TROUBLES_A_MINUTE, MINUTE, now),
    announce,
    carryOut,
    siteChanged: async (siteId) => {
      const site = sites.get(siteId);
      if (!site) return;
      publish({ type: "site", siteId });
      await states.refresh(site);
    },
    site: (id) => sites.get(id) ?? refuse("unknown-site", `There is no site "${id}" here.`),
  };
  return context;
}

/** Hands what the bus brings to the streams of this process. Returns the way to stop. */
export function followBus({ options, hub, lines, states, writing }: AppContext): () => void {
  const { bus, sites, log } = options;
  const tellSite = async (siteId: string) => {
    const site = sites.get(siteId);
    try {
      if (site) hub.tellSite(siteId, { type: "site-state", site: await states.refresh(site) });
    } finally {
      lines.changed(siteId);
    }
  };
  const tellMoment = (message: Extract<BusMessage, { type: "moment" }>) => {
    const { siteId, to, moment } = message;
    if (to === "desk") hub.tellDesk(siteId, message);
    else {
      if (moment.type === "message-delta") writing.hear(siteId, to.visitorId, moment);
      hub.tellVisitor(siteId, to.visitorId, message);
    }
  };
  return bus.subscribe((message) => {
    const { siteId } = message;
    switch (message.type) {
      case "events":
        writing.stored(message.events);
        if (mayMoveLine(message)) lines.changed(siteId, message.events);
        hub.tellVisitor(siteId, message.visitorId, message);
        hub.tellDesk(siteId, message);
        return;
      case "moment":
        tellMoment(message);
        return;
      case "moved":
        hub.tellVisitor(siteId, message.visitorId, message);
        return;
      case "site":
        tellSite(siteId).catch((error: unknown) =>
          log.error("the state of a site could not be told", { site: siteId, error: String(error) }),
        );
        return;
      case "work":
        return;
    }
  });
}

function mayMoveLine({ events }: Extract<BusMessage, { type: "events" }>): boolean {
  return events.some(({ event }) => event.type === "conversation.changed");
}
