import { path, SCALES, type DeskRatings, type Face, type Rating } from "@warmline/protocol";
import type { Agent } from "../../people/agent.ts";
import { newId } from "../../people/server.ts";
import type { Visitor } from "../../people/visitor.ts";
import { check } from "../check.ts";
import { insist } from "../findings.ts";
import { json, type Probe } from "../probe.ts";

const HOUR_MS = 3_600_000;
/** Under so many answers there is no interval. */
const FEWEST = 10;

interface Over {
  visitor: Visitor;
  agent: Agent;
  asked: Rating;
}

/** A contact that is over, and what its customer was asked. */
async function over(probe: Probe): Promise<Over> {
  const visitor = await probe.visitor();
  const agent = await probe.agent();
  return { visitor, agent, asked: await talkOf(probe, visitor, agent) };
}

async function talkOf(probe: Probe, visitor: Visitor, agent: Agent): Promise<Rating> {
  const chat = await visitor.openChat();
  await agent.take(chat);
  await agent.end(chat);
  const { ratings } = await probe.snapshot(visitor);
  const asked = ratings.toSorted((a, b) => b.askedAt - a.askedAt).find(({ conversationId }) => conversationId === chat);
  insist(asked, "An agent ended a contact", "a rating of it in the snapshot", "none");
  return asked;
}

async function ratingOf(probe: Probe, { visitor, asked }: Over): Promise<Rating | undefined> {
  return (await probe.snapshot(visitor)).ratings.find(({ id }) => id === asked.id);
}

const choose = ({ visitor, asked }: Over, face: Face | null) =>
  visitor.put(path("choice", { ratingId: asked.id, choiceId: newId() }), { face });

const remark = ({ visitor, asked }: Over, reasons: readonly string[], text: string) =>
  visitor.put(path("remark", { ratingId: asked.id, remarkId: newId() }), { reasons, text });

export const RATINGS = [
  check("V1", "the faces of a scale", { desk: true }, async (probe) => {
    const here = await over(probe);
    const { id, contactId, scale } = here.asked;
    insist(id === contactId, "A contact was asked about", "a rating with the contact’s id", id);
    const own: readonly Face[] = SCALES[scale];
    for (const face of SCALES["faces-5"]) {
      const done = `The face ${face} was chosen on the scale ${scale}`;
      const answer = await choose(here, face);
      if (own.includes(face)) await probe.accepted(answer, done, 201);
      else await probe.refused(answer, "invalid-request", done);
    }
  }),

  check("V2", "a change of mind", { desk: true }, async (probe) => {
    const here = await over(probe);
    for (const face of ["sad", "sad", null, "happy"] as const)
      await probe.accepted(await choose(here, face), `The face ${face ?? "null"} was chosen`, 201);
    const kept = (await ratingOf(probe, here))?.choices.map(({ face }) => String(face)).join(", ");
    insist(
      kept === "sad, null, happy",
      "sad, sad again, null and happy were chosen",
      "sad, null, happy in `choices`",
      kept ?? "none",
    );
  }),

  check("V3", "what is said beside a face", { desk: true }, async (probe) => {
    const here = await over(probe);
    const early = "Something was said before a face was chosen";
    await probe.refused(await remark(here, [], "Quick"), "wrong-state", early);
    await probe.accepted(await choose(here, "happy"), "The face happy was chosen", 201);
    const unknown = "A reason was named that the site does not have";
    await probe.refused(await remark(here, [newId()], ""), "invalid-request", unknown);
    const reasons = here.visitor.session.snapshot.site.rating.reasons.slice(0, 1).map((reason) => reason.id);
    await probe.accepted(await remark(here, reasons, "Quick"), "Something was said beside a face", 201);
    const kept = (await ratingOf(probe, here))?.remark;
    const isKept = kept?.text === "Quick" && kept.reasons.join() === reasons.join();
    insist(isKept, "Something was said beside a face", "it in the snapshot, with its team", JSON.stringify(kept));
  }),

  check("V4", "a question that is waved away", { desk: true }, async (probe) => {
    const here = await over(probe);
    const dismiss = async () => {
      const ids = { ratingId: here.asked.id, dismissalId: newId() };
      const answer = await here.visitor.put(path("dismissal", ids), {});
      await probe.accepted(answer, "The question was waved away", 201);
      return (await ratingOf(probe, here))?.dismissedAt ?? null;
    };
    const away = await dismiss();
    insist(away !== null, "The question was waved away", "`dismissedAt` in the snapshot", "null");
    await probe.accepted(await choose(here, "happy"), "A face was chosen after all", 201);
    const cleared = (await ratingOf(probe, here))?.dismissedAt ?? null;
    insist(cleared === null, "A face was chosen after all", "no `dismissedAt` any more", String(cleared));
    const still = await dismiss();
    insist(still === null, "The question was waved away after a face was chosen", "no `dismissedAt`", String(still));
  }),

  check("V5", "two contacts of one customer", { desk: true }, async (probe) => {
    const { visitor, agent, asked } = await over(probe);
    const second = await talkOf(probe, visitor, agent);
    const saw = `${asked.popUp}, then ${second.popUp}`;
    insist(asked.popUp && !second.popUp, "Two contacts ended one after the other", "`popUp` true, then false", saw);
  }),

  check("V6", "the desk’s numbers", { desk: true }, async (probe) => {
    const here = await over(probe);
    await probe.accepted(await choose(here, "happy"), "The face happy was chosen", 201);
    const { askedAt, scale } = here.asked;
    const read = (from: number, to: number) =>
      probe.fetch(`${path("deskRatings")}?from=${from}&to=${to}`, { token: here.agent.token });
    await probe.refused(
      await read(askedAt, askedAt),
      "invalid-request",
      "The ratings of no time at all were asked for",
    );
    for (const from of [askedAt - HOUR_MS, askedAt]) {
      const done = "The ratings of a time were asked for in which a contact was rated";
      const { scales = [] } = ((await json(await read(from, askedAt + 1))) ?? {}) as Partial<DeskRatings>;
      const numbers = scales.find((one) => one.scale === scale && one.occasion === "contact");
      insist(numbers, done, `numbers of ${scale}`, JSON.stringify(scales));
      const { asked, share, faces } = numbers;
      const answers = faces.reduce((sum, { count }) => sum + count, 0);
      insist(
        asked >= answers && answers === share.answers && answers > 0,
        done,
        "counts that agree",
        JSON.stringify(numbers),
      );
      const isRight = (share.interval === null) === share.answers < FEWEST;
      insist(isRight, done, `an interval from ${FEWEST} answers on, and none before`, JSON.stringify(share));
    }
  }),
];
