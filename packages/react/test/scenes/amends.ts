import * as amendsState from "@warmline/client/state/amends";
import { becomes } from "../becomes.ts";
import type { Line, LineState, Scene, SceneContext, SceneLocale } from "../scene.ts";
import { join, told } from "./chat.ts";

const DAY_MS = 24 * 60 * 60_000;
const NOT_IN_SIGHT_MS = 60_000;

const WORDS = {
  en: {
    happened: "Your certificate ran out at night, since our renewal had stopped on Friday and nobody was told.",
    fixed: "The renewal runs again, and your certificate holds until June.",
    changes: "From now on somebody is called when a renewal stops, at night too.",
    sorry: "Your shop stood closed for eleven hours. That’s on us, and we’re sorry.",
    take: "Please take this, it’s the least we can do.",
  },
  uk: {
    happened: "Термін вашого сертифіката минув уночі: поновлення зупинилося в п’ятницю, і ніхто про це не дізнався.",
    fixed: "Поновлення знову працює, і сертифікат діє до червня.",
    changes: "Відтепер, коли поновлення зупиняється, телефон дзвонить навіть уночі.",
    sorry: "Ваш магазин одинадцять годин стояв зачинений. Це наша провина, пробачте нам.",
    take: "Візьміть, будь ласка, це найменше, що ми можемо зробити.",
  },
} as const;

/** The four parts of an apology in a language. */
export const apologyIn = (locale: SceneLocale) => {
  const { take: _, ...slots } = WORDS[locale];
  return slots;
};

/** Olena has apologised. */
export const apologised = told(join, async ({ olena, chat }, { locale }) => {
  await olena.apologise(chat, apologyIn(locale));
});

const make = (severity: "minor" | "major", offer: "week" | "month") =>
  told(join, async ({ olena, chat }, { locale }) => {
    await olena.offer(chat, { severity, offer, text: WORDS[locale].take });
  });

/** Olena has offered a week, which waits to be taken. */
export const offered = make("minor", "week");

const offerIn = (state: LineState): string => Object.keys(state.offers)[0] ?? "";

const statusIs = (status: amendsState.OfferView["status"]) => (state: LineState) =>
  amendsState.offer(state, offerIn(state))?.status === status;

const claim = (client: Line): void => client.amends.claim(offerIn(client.getState()));

/** The click is on its way, over a network on which nothing arrives for a minute. */
export const claiming: Scene = {
  ...offered,
  act(client, { world }) {
    world.network.slow({ latency: NOT_IN_SIGHT_MS });
    claim(client);
  },
  until: statusIs("claiming"),
};

/** One click has taken it. */
export const claimed: Scene = { ...offered, act: claim, until: statusIs("claimed") };

/** The click was refused for good; the next one goes through. */
export const claimFailed: Scene = {
  ...offered,
  async act(client, { world }) {
    world.network.failing({ status: 422 });
    claim(client);
    await becomes(client, statusIs("failed"));
    world.network.online();
  },
  until: statusIs("failed"),
};

/** The customer comes back when its time is over: it was there for a day. */
export const offerExpired: Scene = {
  site({ amends }) {
    for (const offer of amends?.offers ?? []) offer.days = 1;
  },
  async before(context: SceneContext) {
    const visitor = await offered.before(context);
    await context.world.play("nobody is at the desk");
    await context.world.turn(DAY_MS);
    return visitor;
  },
  until: statusIs("expired"),
};

/** Olena has taken it back, as it was the wrong one. */
export const offerWithdrawn = told(join, async ({ olena, chat }, { locale }) => {
  const offerId = await olena.offer(chat, { text: WORDS[locale].take });
  await olena.withdraw(chat, offerId);
});
