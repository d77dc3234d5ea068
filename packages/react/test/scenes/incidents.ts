import type { Agent } from "@warmline/testing";
import { becomes } from "../becomes.ts";
import { linesOf } from "../lines.ts";
import type { Line, Scene } from "../scene.ts";

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

type Told = NonNullable<Parameters<Agent["tell"]>[0]>;

const MAIL: Told = {
  title: { en: "Mail arrives late", uk: "Пошта надходить із запізненням" },
  body: {
    en: "One of two mail servers has stopped. Nothing is lost: what is late comes once it runs again.",
    uk: "Один із двох поштових серверів зупинився. Нічого не загублено: усе прийде, щойно він запрацює.",
  },
};

/** A customer with an open window, and what Olena has told, one after the other. */
const told = (...steps: ((now: number) => Told)[]): Scene => ({
  async before({ world, locale }) {
    const olena = await world.agent("olena");
    await olena.sitDown();
    const visitor = await world.visitor({ locale });
    for (const step of steps) {
      await olena.tell({ ...MAIL, ...step(world.clock.now()) });
      await world.turn(MINUTE_MS);
    }
    return visitor;
  },
  until: ({ site }) => (site?.incidents.length ?? 0) > 0,
});

export const investigating = told((now) => ({ nextUpdateAt: now + 30 * MINUTE_MS }));

export const identified = told((now) => ({
  phase: "identified",
  nextUpdateAt: now + 30 * MINUTE_MS,
  expectedEnd: now + 2 * HOUR_MS,
}));

export const monitoring = told(() => ({ phase: "monitoring", severity: "minor" }));

export const critical = told((now) => ({
  severity: "critical",
  title: { en: "No website can be reached", uk: "Жоден сайт не відкривається" },
  nextUpdateAt: now + 10 * MINUTE_MS,
}));

export const planned = told((now) => ({
  kind: "maintenance",
  severity: "info",
  phase: "scheduled",
  title: { en: "New disks for the database", uk: "Нові диски для бази даних" },
  body: "",
  expectedEnd: now + 24 * HOUR_MS,
}));

export const several = told(
  () => ({}),
  () => ({ severity: "minor", title: { en: "Names resolve slowly", uk: "Імена розпізнаються повільно" } }),
  (now) => ({
    severity: "critical",
    title: { en: "No website can be reached", uk: "Жоден сайт не відкривається" },
    nextUpdateAt: now + 10 * MINUTE_MS,
  }),
);

/** Told in one language alone, which is not the customer’s. */
export const inGerman = told(() => ({ title: { de: "E-Mails kommen verspätet an" }, body: "" }));

const idOf = (client: Line): string => client.getState().site?.incidents[0]?.id ?? "";

/** The customer wants to be told of the end. */
export const followed: Scene = {
  ...investigating,
  act: (client) => client.support.followIncident(idOf(client), { following: true, email: null }),
  until: ({ follows }) => follows.length > 0,
};

/** It is over, and the customer had met it. */
export const resolved: Scene = {
  ...investigating,
  async act(client, { world }) {
    await becomes(client, ({ site }) => (site?.incidents.length ?? 0) > 0);
    await (await world.agent("olena")).tell({ ...MAIL, phase: "resolved" }, idOf(client));
  },
  until: ({ site }) => site?.incidents[0]?.phase === "resolved",
};

/** Above a talk. */
export const whileTalking: Scene = {
  ...identified,
  async before(context) {
    const visitor = await identified.before?.(context);
    await visitor?.begin(linesOf(context.locale).warning);
    return visitor;
  },
};
