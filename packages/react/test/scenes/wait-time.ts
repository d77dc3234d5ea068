import { waitTimeState } from "@warmline/client";
import type { Visitor } from "@warmline/testing";
import { becomes } from "../becomes.ts";
import { linesOf } from "../lines.ts";
import type { Line, Scene, SceneContext } from "../scene.ts";

/** Who comes in the same millisecond stands in line by chance. */
const BETWEEN_TWO_MS = 1_000;
/** Longer than the client takes to call itself offline. */
const AWAY_MS = 5_000;

const NOTHING_SAID = {
  state: "estimate",
  unknown: null,
  typicalMinutes: null,
  upperMinutes: null,
  reason: null,
  turnUntil: null,
} as const;

interface LineUp {
  /** How many others came before. */
  ahead: number;
  /** Who sits at the desk. */
  agents: readonly string[];
  /** Whether the customer has written. */
  joined: boolean;
}

const before =
  ({ ahead, agents, joined }: LineUp) =>
  async ({ world, locale }: SceneContext) => {
    for (const id of agents) await (await world.agent(id)).sitDown();
    for (let other = 0; other < ahead; other += 1) {
      await (await world.visitor({ locale })).begin(linesOf(locale).gist);
      await world.turn(BETWEEN_TWO_MS);
    }
    const visitor = await world.visitor({ locale });
    if (joined) await visitor.begin(linesOf(locale).warning);
    await world.settled();
    return visitor;
  };

const ZONE = new Intl.DateTimeFormat().resolvedOptions().timeZone;

/** The site calls back, and names other ways to be reached. */
export const withWays: Scene["site"] = (site) => {
  site.hours = { timeZone: ZONE, open: "Mo-Fr 09:00-18:00" };
  site.callBacks = { windowMinutes: 60, leadMinutes: 30, days: 3, most: 12 };
  site.channels = [
    { id: "phone", kind: "phone", label: { en: "Call us", uk: "Телефон" }, href: "tel:+380441234567" },
    {
      id: "chat",
      kind: "messenger",
      label: { en: "Signal", uk: "Signal" },
      href: "https://messenger.example/fernhost",
    },
    { id: "mail", kind: "email", label: { en: "E-mail", uk: "Пошта" }, href: "mailto:support@fernhost.example" },
  ];
};

/** The customer stands in line and so many are ahead. */
export const inLine = (ahead: number, agents: readonly string[] = ["olena"]): Scene => ({
  before: before({ ahead, agents, joined: true }),
});

/** The customer stands third in line, and this is what the server says of the wait. */
export const told = (tells: NonNullable<Scene["tells"]>, ahead = 2): Scene => ({
  ...inLine(ahead, ["olena", "tomas"]),
  tells: (now) => ({ ...NOTHING_SAID, ...tells(now) }),
  site: withWays,
});

/** The customer has not written yet, and so many stand in line. */
export const beforeTheLine = (ahead: number, agents: readonly string[] = ["olena"]): Scene => ({
  before: before({ ahead, agents, joined: false }),
});

/** It is after hours. */
export const closed = (joined: boolean): Scene => ({
  before: before({ ahead: 0, agents: [], joined }),
  site(site) {
    withWays(site);
    site.hours = { timeZone: ZONE, open: "Mo-Fr 09:00-13:00" };
  },
});

/** A way that a customer in line has asked for, or what became of it. */
const asked = (ask: (visitor: Visitor, chat: string, context: SceneContext) => Promise<unknown>): Scene => ({
  async before(context) {
    const { world, locale } = context;
    await (await world.agent("olena")).sitDown();
    await (await world.visitor({ locale })).begin(linesOf(locale).gist);
    await world.turn(BETWEEN_TWO_MS);
    const visitor = await world.visitor({ locale });
    await ask(visitor, await visitor.begin(linesOf(locale).warning), context);
    await world.settled();
    return visitor;
  },
  site: withWays,
});

export const callAsked = asked((visitor, chat) => visitor.askCallBack(chat));

/** Olena called at that time, and nobody answered. */
export const callMissed = asked(async (visitor, chat, { world }) => {
  await visitor.askCallBack(chat);
  await (await world.agent("olena")).endCallBack(chat, "missed");
});

export const letterAsked = asked((visitor, chat) => visitor.askTurnLetter(chat, "martha@clay-and-kiln.example"));

const askForCall = (client: Line): void => {
  const [window = { from: 0, to: 0 }] = waitTimeState.windows(client.getState());
  client.waitTime.askCallBack({ phone: "+380 44 123 45 67", ...window });
};

/** The customer asks for a call without a network. */
export const callAskedOffline: Scene = {
  ...inLine(1),
  site: withWays,
  async act(client, { world }) {
    world.network.offline();
    await becomes(client, ({ connection }) => connection.status === "waiting");
    await world.turn(AWAY_MS);
    askForCall(client);
  },
  until: ({ offline }) => offline,
};

/** The site does not call at that time any more. */
export const callRefused: Scene = {
  ...inLine(1),
  site: withWays,
  act: (client) => client.waitTime.askCallBack({ phone: "+380 44 123 45 67", from: 1, to: 2 }),
  until: (state) => waitTimeState.callBack(state)?.status === "failed",
};

/** The customer stands third in line, and the network is gone. */
export const lostInLine: Scene = {
  before: before({ ahead: 2, agents: ["olena"], joined: true }),
  async act(client, { world }) {
    world.network.offline();
    await becomes(client, ({ connection }) => connection.status === "waiting");
    await world.turn(AWAY_MS);
  },
  until: ({ offline }) => offline,
};
