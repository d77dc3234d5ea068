import { execFileSync } from "node:child_process";
import { path, type Complaint, type Id } from "@warmline/protocol";
import { expect, test } from "vitest";
import { newId, Visitor, type TicketForm, type World } from "../../src/index.ts";
import { createWorld } from "../../src/node/index.ts";
import { signIn } from "../sign-in.ts";

const COMPLAINT: TicketForm = {
  category: "invoice",
  ticketKind: "complaint",
  gist: "I was charged twice",
  details: "On Monday\r\nand on Tuesday\n\nRegistered on 1 January",
  wanted: "Send one payment back",
  otherwise: "",
  email: "maria@post.example",
  name: "Maria",
};

async function complaintOf(visitor: Visitor, id: Id): Promise<Complaint> {
  const found = (await visitor.look()).conversations.find((conversation) => conversation.id === id);
  if (!found?.ticket?.complaint) throw new Error("there is no complaint");
  return found.ticket.complaint;
}

async function open(world: World, conversationId: Id, locale = "en") {
  const visitor = await Visitor.arrive(world, { locale });
  const file = await visitor.upload(new TextEncoder().encode("12.00"), { name: "bill.txt" });
  await visitor.put(path("conversation", { conversationId }), { kind: "ticket", ...COMPLAINT, files: [file] });
  return visitor;
}

test("T6 a complaint is registered with a document that both sides hold, whatever changes later", async () => {
  const world = await createWorld({
    site: (site) => {
      site.hours = { timeZone: "Europe/Kyiv", open: "Mo-Fr 09:00-18:00" };
    },
  });
  const id = newId();
  const visitor = await open(world, id);
  const complaint = await complaintOf(visitor, id);
  expect(complaint).toMatchObject({ number: 1, year: 2026, registeredAt: world.clock.now(), timeZone: "Europe/Kyiv" });
  const { document, fingerprint } = complaint;
  const sum = execFileSync("sha256sum", { input: document, encoding: "utf8" });
  expect(sum.split(" ")[0]).toBe(fingerprint);
  for (const words of [
    "Fernhost\nComplaint 1/2026\nRegistered on ",
    "(Europe/Kyiv)\nReference: FH-",
    "\n\nFrom\n  Maria\n  maria@post.example\n",
    "\n\nAbout\n  Invoice or contract\n",
    "\n\nIn short\n  I was charged twice\n",
    "\n\nWhat happened\n  On Monday\n  and on Tuesday\n\n  Registered on 1 January\n",
    "\n\nWhat should be done\n  Send one payment back\n",
    "\n\nFiles\n  bill.txt\n",
    "\n\nAnswer\n  Olena answers by ",
  ])
    expect(document).toContain(words);
  expect(document).not.toMatch(/\r|What else would do/);
  expect(document.endsWith(".\n")).toBe(true);
  const agent = await signIn(world);
  const card = { name: "Olena K.", signature: "", languages: [] };
  expect((await agent.put(path("deskCard"), card)).status).toBe(200);
  await agent.take(id);
  await agent.status(id, "examining");
  await agent.end(id);
  expect(await complaintOf(visitor, id)).toEqual(complaint);
  const { conversations } = await agent.visitor(visitor.id);
  expect(conversations.find((conversation) => conversation.id === id)?.ticket?.complaint).toEqual(complaint);
  await world.settled();
  const letter = world.letters.find(({ headers }) => headers["Auto-Submitted"] !== undefined);
  expect(letter?.text).toContain("number 1/2026");
  expect(letter?.text).toContain(fingerprint);
  expect(letter?.text).not.toMatch(/charged|Monday/);
});

test("T6 a site whose usual kind is a complaint numbers what names no kind; another year begins anew", async () => {
  const world = await createWorld({
    site: (site) => {
      site.tickets.kinds = ["complaint", "wish"];
    },
  });
  const { ticketKind: _, ...form } = COMPLAINT;
  const numbers: string[] = [];
  for (const gist of ["One", "Two", "Three"]) {
    const visitor = await Visitor.arrive(world, { locale: "uk" });
    const id = await visitor.leaveTicket({ ...form, gist });
    const { number, year, document } = await complaintOf(visitor, id);
    expect(document).toContain(`Фернгост\nСкарга ${number}/${year}\nЗареєстровано: `);
    numbers.push(`${number}/${year}`);
    if (gist === "Two") world.clock.turn(366 * 86_400_000);
  }
  expect(numbers).toEqual(["1/2026", "2/2026", "1/2027"]);
  const visitor = await Visitor.arrive(world);
  const address = path("conversation", { conversationId: newId() });
  const refused = await visitor.put(address, { kind: "ticket", ...form, ticketKind: "question" });
  expect(await refused.json()).toMatchObject({ detail: expect.stringMatching(/^ticketKind: /) });
});

const HOSTILE = `<script>alert(1)</script> <img src=x onerror=alert(1)> &amp; "quotes" \u202Ereversed`;

test("T7 what was said can be kept as text, page and data, and nothing that agents noted is in it", async () => {
  const world = await createWorld();
  const visitor = await Visitor.arrive(world);
  const agent = await signIn(world);
  const chat = await visitor.begin(HOSTILE);
  await agent.take(chat);
  await agent.note(chat, "He is a difficult one");
  const regretted = newId();
  await agent.say(chat, "Oh no", regretted);
  await agent.takeBack(chat, regretted);
  const file = await agent.upload(new TextEncoder().encode("log"), { name: `"<b>log</b>.txt` });
  await agent.send(chat, "Here:\n10:00  Somebody else", [file]);
  await agent.promise(chat, 30);
  await agent.apologise(chat);
  const offerId = await agent.offer(chat);
  await agent.end(chat);
  const read = async (who: typeof agent | typeof visitor, format: string) => {
    const answer = await who.transcript(chat, `?format=${format}&timeZone=Europe/Kyiv`);
    expect(answer.status).toBe(200);
    expect(answer.headers.get("Content-Disposition")).toMatch(/^attachment; filename="chat-\d{4}-\d\d-\d\d\.\w+"$/);
    const text = await answer.text();
    expect(text).not.toMatch(/difficult|Oh no/);
    return { type: answer.headers.get("Content-Type"), text };
  };
  const { type, text } = await read(visitor, "text");
  expect(type).toBe("text/plain; charset=utf-8");
  expect(text).toContain("Conversation with Fernhost\n");
  expect(text).toMatch(/Times are Europe\/Kyiv time\./);
  expect(text).toMatch(/ {2}Guest\n {2}<script>/);
  for (const words of [
    "Olena joined.",
    "This was taken back.",
    "  Here:\n  10:00  Somebody else\n",
    "An answer was promised by ",
    "  We’re sorry:\n  We are sorry that your shop was away.\n",
    "Offered: One week free. It holds until ",
    "Solved. The conversation ended.",
  ])
    expect(text).toContain(words);
  expect((await read(agent, "text")).text).toBe(text);
  await visitor.claim(offerId);
  expect((await read(visitor, "text")).text).toMatch(/One week free\. It was taken\. The code: \S+-\S{4}-\S{4}\.\n/);
  const page = (await read(visitor, "html")).text;
  expect(page).not.toMatch(/<(script|img|b)\b/i);
  expect(page).toContain(
    "&lt;script&gt;alert(1)&lt;/script&gt; &lt;img src=x onerror=alert(1)&gt; &amp;amp; &quot;quotes&quot;",
  );
  expect(page).toContain("default-src &#39;none&#39;".replaceAll("&#39;", "'"));
  const data = JSON.parse((await read(visitor, "json")).text) as {
    entries: { texts: string[]; from: object | null }[];
  };
  expect(data).toMatchObject({ conversationId: chat, kind: "chat", reference: null, timeZone: "Europe/Kyiv" });
  expect(data.entries[0]).toMatchObject({ from: { kind: "visitor", name: "Guest" }, texts: [HOSTILE] });
  expect(data.entries.find(({ texts }) => texts[0]?.startsWith("Here"))).toMatchObject({
    files: [{ name: expect.stringContaining("log"), size: 3 }],
  });
});

test("T6 T7 what draws nothing and commands a terminal is in no paper, and what it parted stays apart", async () => {
  const world = await createWorld();
  const visitor = await Visitor.arrive(world);
  const details = "contract\tHH-1042 \u001B[2J\u0000 \ud83d";
  const id = await visitor.leaveTicket({ ...COMPLAINT, details });
  const { document } = await complaintOf(visitor, id);
  expect(document).toContain("\n  contract HH-1042 [2J \uFFFD\n");
  for (const format of ["text", "html"]) {
    const text = await (await visitor.transcript(id, `?format=${format}`)).text();
    expect(text).toContain("contract\tHH-1042 [2J \uFFFD");
    expect(text).not.toMatch(/(?![\t\n])\p{Cc}/u);
  }
});

test("T7 times are told as clocks show them where the reader is, also in the night that has an hour twice", async () => {
  const world = await createWorld();
  const visitor = await Visitor.arrive(world);
  const chat = await visitor.openChat();
  // 25 October 2026: clocks in Kyiv go from 04:00 back to 03:00 at 01:00 UTC.
  const { db } = world.store;
  for (const [text, at] of [
    ["before", Date.UTC(2026, 9, 25, 0, 30)],
    ["after", Date.UTC(2026, 9, 25, 1, 30)],
  ] as const) {
    const messageId = newId();
    await visitor.say(chat, text, messageId);
    await db.updateTable("message").set({ at }).where("id", "=", messageId).execute();
  }
  const text = await (await visitor.transcript(chat, "?timeZone=Europe/Kyiv")).text();
  expect(text).toContain("— Sunday, October 25, 2026 —");
  expect(text).toMatch(/3:30 AM GMT\+3 {2}Guest\n {2}before\n\n3:30 AM GMT\+2 {2}Guest\n {2}after/);
  expect(await (await visitor.transcript(chat, "?timeZone=UTC")).text()).toMatch(
    /12:30 AM GMT\+0 {2}Guest\n {2}before/,
  );
});

test("T7 nobody else’s words can be kept, and no form that there is not", async () => {
  const world = await createWorld();
  const visitor = await Visitor.arrive(world);
  const chat = await visitor.begin("Only mine");
  const stranger = await Visitor.arrive(world);
  await stranger.openChat();
  expect((await stranger.transcript(chat)).status).toBe(404);
  expect((await stranger.transcript(newId())).status).toBe(404);
  expect((await visitor.transcript("nothing")).status).toBe(404);
  for (const query of ["?format=pdf", "?timeZone=Kyiv"]) {
    const answer = await visitor.transcript(chat, query);
    expect(await answer.json()).toMatchObject({
      code: "invalid-request",
      detail: expect.stringContaining(query.slice(1, 7)),
    });
  }
  const nobody = await world.fetch(path("transcript", { conversationId: chat }));
  expect(nobody.status).toBe(401);
});
