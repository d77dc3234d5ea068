import { LIMITS, path, type Id } from "@warmline/protocol";
import { expect, test } from "vitest";
import { newId, Visitor, type World } from "../../src/index.ts";
import { createWorld } from "../../src/node/index.ts";
import { counts } from "../counts.ts";
import { signIn } from "../sign-in.ts";
import { leaveTicket } from "../ticket.ts";

const MINUTE = 60_000;
const TO = "maria@post.example";

const codeOf = async (answer: Response) => ((await answer.json()) as { code?: string }).code;
const asking = (visitor: Visitor, conversationId: Id, email: unknown, turnLetterId = newId()) =>
  visitor.put(path("turnLetter", { conversationId, turnLetterId }), { email });

/** Somebody who waits and wants a letter. */
async function waitingFor(world: World, email = TO, locale = "en") {
  const visitor = await Visitor.arrive(world, { locale });
  const chat = await visitor.begin("SECRET words");
  await visitor.askTurnLetter(chat, email);
  return { visitor, chat };
}

/** The customer’s turn has come while they are away: the server puts the letter into its outbox. */
async function theirTurn(world: World, conversationId: Id, turnUntil = world.clock.now() + 5 * MINUTE): Promise<void> {
  await world.store.db
    .insertInto("outbox")
    .values({
      id: newId(),
      kind: "turn-letter",
      body: JSON.stringify({ siteId: world.site.id, conversationId, turnUntil }),
      due_at: world.clock.now(),
      parked_at: null,
      last_error: null,
    })
    .execute();
  await leaveTicket(await Visitor.arrive(world), { email: `${newId()}@else.example` });
  await expect.poll(async () => (await counts(world))["outbox"]).toBe(0);
}

const lettersOf = ({ letters }: World) => letters.filter(({ to }) => !to.endsWith("@else.example"));

test("Q9 who waits asks for a letter when it is their turn, changes where it goes, and takes that back", async () => {
  const world = await createWorld();
  const visitor = await Visitor.arrive(world);
  const chat = await visitor.begin("Hello");
  const asked = async () => (await visitor.look()).conversations[0]?.turnEmail;
  await visitor.askTurnLetter(chat, TO);
  expect(await asked()).toBe(TO);
  const { events } = await visitor.askTurnLetter(chat, TO);
  expect(events).toEqual([]);
  await visitor.askTurnLetter(chat, "work@post.example");
  expect(await asked()).toBe("work@post.example");
  expect((await visitor.look()).visitor.email).toBe(TO);
  await visitor.askTurnLetter(chat, null);
  expect(await asked()).toBeNull();
});

test("Q9 an address that the host signed stays the customer’s own, whatever is typed for one letter", async () => {
  const world = await createWorld();
  const visitor = await world.visitor({ name: "Maria", email: "signed@post.example" });
  const chat = await visitor.begin("Hello");
  await visitor.askTurnLetter(chat, TO);
  const { visitor: own, conversations } = await visitor.look();
  expect([own.email, conversations[0]?.turnEmail]).toEqual(["signed@post.example", TO]);
});

test("Q9 a letter is asked for while a chat waits, by its own customer, to one address", async () => {
  const world = await createWorld();
  const { visitor, chat } = await waitingFor(world);
  for (const wrong of ["", "nobody", "a@b.example\r\nBcc: c@d.example", "a@b.example,c@d.example", 5])
    expect((await asking(visitor, chat, wrong)).status).toBe(422);
  const stranger = await Visitor.arrive(world);
  await stranger.openChat();
  expect(await codeOf(await asking(stranger, chat, TO))).toBe("not-found");
  const agent = await signIn(world);
  await agent.take(chat);
  expect((await visitor.look()).conversations[0]?.turnEmail).toBeNull();
  expect(await codeOf(await asking(visitor, chat, TO))).toBe("wrong-state");
  await agent.end(chat);
  expect(await codeOf(await asking(visitor, chat, TO))).toBe("wrong-state");
});

test("Q9 the letter says whose turn it is and until when the place is kept, in the customer’s language, and nothing they wrote", async () => {
  const world = await createWorld();
  for (const [locale, subject, kept] of [
    ["en", "It’s your turn", /until 9:05.AM/],
    ["uk", "Настала ваша черга", /до 09:05/],
  ] as const) {
    const { chat } = await waitingFor(world, `${locale}@post.example`, locale);
    await theirTurn(world, chat);
    const letter = lettersOf(world).at(-1);
    expect(letter).toMatchObject({
      to: `${locale}@post.example`,
      from: "support@fernhost.example",
      subject,
      headers: { "Auto-Submitted": "auto-generated", "Content-Language": locale },
    });
    expect(letter?.text).toMatch(kept);
    expect(letter?.text).not.toContain("SECRET");
  }
  expect(lettersOf(world)).toHaveLength(2);
});

test("Q9 N6 a letter ends with the page that the site names, in every language, and with none where it names none", async () => {
  for (const [page, link] of [
    ["https://www.fernhost.example/help?from=letter", "https://www.fernhost.example/help?from=letter"],
    ["/help", "https://support.fernhost.example/help"],
    [undefined, null],
  ] as const) {
    const world = await createWorld({
      publicUrl: "https://support.fernhost.example",
      site: (site) => {
        if (page !== undefined) site.page = page;
      },
    });
    for (const [locale, name, words] of [
      ["en", "Fernhost", "You’ll find us here: "],
      ["uk", "Фернгост", "Ми тут: "],
    ] as const) {
      const { visitor, chat } = await waitingFor(world, `${locale}@post.example`, locale);
      const agent = await signIn(world);
      const incident = await agent.tell({});
      await visitor.follow(incident, { following: true, email: `${locale}@post.example` });
      await theirTurn(world, chat);
      await agent.tell({ phase: "resolved" }, incident);
      await world.settled();
      const texts = lettersOf(world)
        .filter(({ to }) => to.startsWith(locale))
        .map(({ text }) => text);
      const ending = `${name}\n${link === null ? "" : `\n${words}${link}\n`}`;
      expect(texts.map((text) => text.slice(-ending.length))).toEqual([ending, ending]);
    }
  }
});

test("Q9 no letter goes to who does not want one any more, left, or is being helped", async () => {
  const world = await createWorld();
  const changed = await waitingFor(world);
  await changed.visitor.askTurnLetter(changed.chat, null);
  await theirTurn(world, changed.chat);
  const left = await waitingFor(world);
  await left.visitor.leave(left.chat);
  await theirTurn(world, left.chat);
  const helped = await waitingFor(world);
  await (await signIn(world)).take(helped.chat);
  await theirTurn(world, helped.chat);
  expect(lettersOf(world)).toEqual([]);
});

test("Q9 a letter that was held up names no time that is over", async () => {
  const world = await createWorld();
  const { chat } = await waitingFor(world);
  await theirTurn(world, chat, world.clock.now());
  expect(lettersOf(world)).toHaveLength(1);
  expect(lettersOf(world)[0]?.text).not.toContain("until");
});

test("Q9 R2 one address gets only so many letters in an hour", async () => {
  const world = await createWorld();
  for (let turn = 0; turn < 7; turn += 1) {
    const { chat } = await waitingFor(world, turn % 2 === 0 ? TO : TO.toUpperCase());
    await theirTurn(world, chat);
  }
  expect(lettersOf(world)).toHaveLength(5);
  expect(world.logged).toEqual(Array(2).fill("a letter was left out: its address had enough of them"));
});

test("Q9 whoever is away when it is their turn gets one letter, and another one the next time", async () => {
  const world = await createWorld();
  const agent = await world.agent();
  await agent.sitDown();
  const present = await waitingFor(world, "present@post.example");
  const away = await waitingFor(world);
  const pass = async (ms: number) => {
    for (let left = ms; left > 0; left -= 15_000) {
      await world.turn(Math.min(15_000, left));
      await present.visitor.beHere();
    }
    await world.settled();
  };
  await pass(LIMITS.awayMs - 1_000);
  expect(lettersOf(world)).toEqual([]);
  await pass(1_000);
  const sent = () => lettersOf(world).map(({ to }) => to);
  await expect.poll(sent).toEqual([TO]);
  expect(lettersOf(world)[0]?.text).toContain("We’ll keep your place");
  await pass(LIMITS.turnMs);
  expect(sent()).toEqual([TO]);
  await away.visitor.beHere();
  await pass(LIMITS.awayMs);
  await expect.poll(sent).toEqual([TO, TO]);
});
