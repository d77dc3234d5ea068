import type { Face } from "@warmline/client";
import * as ratingState from "@warmline/client/state/rating";
import type { Visitor } from "@warmline/testing";
import { becomes } from "../becomes.ts";
import { linesOf } from "../lines.ts";
import { apologyIn } from "./amends.ts";
import type { Line, LineState, Scene, SceneContext } from "../scene.ts";

const DAY_MS = 24 * 60 * 60_000;
const NOT_IN_SIGHT_MS = 60_000;

/** Olena has helped and said goodbye. */
async function goodbye(context: SceneContext): Promise<{ visitor: Visitor; contactId: string }> {
  const { world, locale } = context;
  const lines = linesOf(locale);
  const visitor = await world.visitor({ locale });
  const conversationId = await visitor.begin(lines.warning);
  await world.play("agent answers", { text: lines.renewed });
  await visitor.say(conversationId, lines.thanks);
  const { contactId } = await world.play("agent ends the chat", { text: lines.welcome });
  return { visitor, contactId };
}

const before = async (context: SceneContext): Promise<Visitor> => (await goodbye(context)).visitor;

const statusIs = (status: ratingState.RatingView["status"]) => (state: LineState) =>
  ratingState.open(state)?.status === status;

function choose(client: Line, face: Face | null): void {
  const contactId = ratingState.open(client.getState())?.contactId;
  if (contactId !== undefined) client.rating.choose(contactId, face);
}

/** The chat has just ended, and nothing was clicked yet. */
export const asked: Scene = { before };

/** One click on a face has just been stored. */
export const rated = (face: Face): Scene => ({
  before,
  act: (client) => choose(client, face),
  until: statusIs("saved"),
});

/** The click is on its way, over a network on which nothing arrives for a minute. */
export const savingRating: Scene = {
  before,
  act(client, { world }) {
    world.network.slow({ latency: NOT_IN_SIGHT_MS });
    choose(client, "happy");
  },
  until: statusIs("saving"),
};

/** The click was refused for good; the next one goes through. */
export const failedRating: Scene = {
  before,
  async act(client, { world }) {
    world.network.failing({ status: 422 });
    choose(client, "happy");
    await becomes(client, statusIs("failed"));
    world.network.online();
  },
  until: statusIs("failed"),
};

/** The customer comes back two days after the click. */
export const ratedLongAgo: Scene = {
  async before(context) {
    const { visitor, contactId } = await goodbye(context);
    await visitor.rate(contactId, "happy");
    await context.world.play("nobody is at the desk");
    await context.world.turn(2 * DAY_MS);
    return visitor;
  },
  until: statusIs("saved"),
};

const statusOfRemark = (status: NonNullable<ratingState.RatingView["remark"]>["status"]) => (state: LineState) =>
  ratingState.open(state)?.remark?.status === status;

const idOf = (client: Line): string => ratingState.open(client.getState())?.id ?? "";

/** A bad contact, about the hosting itself. */
const said = (context: SceneContext) => ({ reasons: ["service"], text: linesOf(context.locale).again });

async function rateBadly(client: Line): Promise<void> {
  choose(client, "sad");
  await becomes(client, statusIs("saved"));
}

/** The customer has begun to say more, and the page was loaded anew. */
export const remarkBegun: Scene = {
  before: async (context) => {
    const { visitor, contactId } = await goodbye(context);
    await visitor.rate(contactId, "sad");
    return visitor;
  },
  act(client, context) {
    client.rating.setDraft(idOf(client), said(context));
  },
  until: statusIs("saved"),
};

/** What the customer said is on its way. */
export const remarkSending: Scene = {
  before,
  async act(client, context) {
    await rateBadly(client);
    context.world.network.slow({ latency: NOT_IN_SIGHT_MS });
    client.rating.remark(idOf(client), said(context));
  },
  until: statusOfRemark("sending"),
};

/** What the customer said has reached the people who can mend it. */
export const passedOn: Scene = {
  before,
  async act(client, context) {
    await rateBadly(client);
    client.rating.remark(idOf(client), said(context));
  },
  until: statusOfRemark("sent"),
};

/** What the customer said was refused for good; the next try goes through. */
export const remarkFailed: Scene = {
  before,
  async act(client, context) {
    await rateBadly(client);
    context.world.network.failing({ status: 422 });
    client.rating.remark(idOf(client), said(context));
    await becomes(client, statusOfRemark("failed"));
    context.world.network.online();
  },
  until: statusOfRemark("failed"),
};

/** The same on a site that asks with five faces. */
export const onFive = (scene: Scene): Scene => ({
  ...scene,
  site(site) {
    site.rating = { ...site.rating, scale: "faces-5" };
  },
});

/** A day after an apology: is it all right now? */
export const followUp: Scene = {
  site(site) {
    site.rating = { ...site.rating, followUpDays: 1 };
  },
  async before(context) {
    const { world, locale } = context;
    const lines = linesOf(locale);
    const visitor = await world.visitor({ locale });
    const conversationId = await visitor.begin(lines.warning);
    const { agent } = await world.play("agent answers", { text: lines.renewed });
    await agent.apologise(conversationId, apologyIn(locale));
    const { contactId } = await world.play("agent ends the chat", { text: lines.welcome });
    await visitor.rate(contactId, "neutral");
    await world.play("nobody is at the desk");
    await world.turn(DAY_MS);
    return visitor;
  },
  until: (state) => ratingState.open(state)?.occasion === "follow-up",
};

/** The window was never opened on this page, and the question stands beside the launcher. */
export const poppingUp: Scene = {
  before,
  open: false,
  until: (state) => ratingState.popUp(state) !== null,
};
