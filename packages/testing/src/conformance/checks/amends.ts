import { path, type Apologise, type Id, type MakeOffer, type Offer } from "@warmline/protocol";
import { newId } from "../../people/server.ts";
import type { Agent } from "../../people/agent.ts";
import type { Visitor } from "../../people/visitor.ts";
import { check } from "../check.ts";
import { insist, NotSeen } from "../findings.ts";
import type { Probe } from "../probe.ts";

interface Talk {
  visitor: Visitor;
  agent: Agent;
  chat: Id;
}

const SLOTS: Apologise = { happened: "A disk broke", fixed: "A new one", changes: "Two disks", sorry: "We are sorry" };

/** A chat that an agent has taken. */
async function talk(probe: Probe): Promise<Talk> {
  const visitor = await probe.visitor();
  const agent = await probe.agent();
  const chat = await visitor.openChat();
  await agent.take(chat);
  return { visitor, agent, chat };
}

/** What the guide offers first. */
function firstOffer({ session }: Agent): MakeOffer {
  const [row] = session.guide.amends.filter(({ offers }) => offers.length > 0);
  const [offer] = row?.offers ?? [];
  if (!row || !offer) throw new NotSeen("the site has no guide for amends");
  return { offer: offer.id, severity: row.severity, text: null };
}

const offering = ({ agent, chat }: Talk, offer: MakeOffer, offerId = newId()) =>
  agent.put(path("deskOffer", { conversationId: chat, offerId }), offer);

async function offered(probe: Probe, here: Talk): Promise<Id> {
  const offerId = newId();
  await probe.accepted(await offering(here, firstOffer(here.agent), offerId), "An agent offered something", 201);
  return offerId;
}

const claiming = ({ visitor }: Talk, offerId: Id) => visitor.put(path("offerClaim", { offerId, claimId: newId() }), {});

const withdrawing = ({ agent, chat }: Talk, offerId: Id) =>
  agent.put(path("deskWithdrawal", { conversationId: chat, offerId, withdrawalId: newId() }), {});

async function offerOf(probe: Probe, { visitor }: Talk, offerId: Id): Promise<Offer | undefined> {
  return (await probe.snapshot(visitor)).offers.find(({ id }) => id === offerId);
}

export const AMENDS = [
  check("B1", "an apology, whole and half empty", { desk: true }, async (probe) => {
    const here = await talk(probe);
    const apologyId = newId();
    const apologise = (slots: object, id: Id) =>
      here.agent.put(path("deskApology", { conversationId: here.chat, apologyId: id }), slots);
    for (const slot of Object.keys(SLOTS))
      await probe.refused(
        await apologise({ ...SLOTS, [slot]: " " }, newId()),
        "invalid-request",
        `An apology was sent that says nothing of \`${slot}\``,
      );
    await probe.accepted(await apologise(SLOTS, apologyId), "An apology was sent", 201);
    const { messages } = await probe.snapshot(here.visitor);
    const parts = messages.find(({ id }) => id === apologyId)?.parts ?? [];
    const isThere = parts.some((part) => part.type === "apology" && part.sorry === SLOTS.sorry);
    insist(isThere, "An apology was sent", "a message with it", JSON.stringify(parts));
  }),

  check("B2", "an offer", { desk: true }, async (probe) => {
    const here = await talk(probe);
    const known = firstOffer(here.agent);
    const unknown = { ...known, offer: "nothing-of-the-guide" };
    await probe.refused(await offering(here, unknown), "invalid-request", "Something was offered that is in no guide");
    const offerId = await offered(probe, here);
    const offer = await offerOf(probe, here, offerId);
    const isOpen = offer?.state === "open" && offer.expiresAt > offer.madeAt && offer.code === null;
    insist(isOpen, "An agent offered something", "an open offer with its end in the snapshot", JSON.stringify(offer));
  }),

  check("B3", "an offer that is claimed again and again", { desk: true }, async (probe) => {
    const here = await talk(probe);
    const offerId = await offered(probe, here);
    await here.agent.end(here.chat);
    const done = "An offer was claimed several times";
    const answers = await Promise.all([claiming(here, offerId), claiming(here, offerId)]);
    for (const answer of [...answers, await claiming(here, offerId)]) await probe.accepted(answer, done, 201);
    const code = (await offerOf(probe, here, offerId))?.code ?? "";
    insist(code !== "", done, "a claimed offer with a code in the snapshot", "none");
    const told = await probe.told(here.visitor, here.chat);
    const grants = told.filter((event) => event.type === "offer.changed" && event.offer.state === "claimed");
    insist(grants.length === 1, done, "one event that tells so", `${grants.length}`);
    const { offers } = await probe.record(here.agent, here.visitor);
    insist(
      offers.some((offer) => offer.code === code),
      done,
      "the same at the desk",
      JSON.stringify(offers),
    );
  }),

  check("B5", "an offer that is taken back", { desk: true }, async (probe) => {
    const here = await talk(probe);
    const [gone, kept] = [await offered(probe, here), await offered(probe, here)];
    await probe.accepted(await withdrawing(here, gone), "An offer was withdrawn", 201);
    await probe.refused(await claiming(here, gone), "offer-gone", "An offer was claimed that was withdrawn");
    await probe.accepted(await claiming(here, kept), "An offer was claimed", 201);
    await probe.refused(await withdrawing(here, kept), "wrong-state", "An offer was withdrawn that was claimed");
    const states = [(await offerOf(probe, here, gone))?.state, (await offerOf(probe, here, kept))?.state].join(", ");
    insist(states === "withdrawn, claimed", "One offer was withdrawn and one claimed", "just that", states);
  }),
];
