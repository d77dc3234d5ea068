import { isDeepStrictEqual } from "node:util";
import type { Message, Part, Snapshot } from "@warmline/protocol";
import { Visitor } from "../../src/people/visitor.ts";
import { storageKey } from "@warmline/client";
import type { Page } from "./page.ts";
import { shownAnywhere, textOf } from "./shown.ts";
import type { Stage } from "./stage.ts";

/** What is wrong once everything has healed; one sentence each. */
export async function judge(stage: Stage): Promise<string[]> {
  const { browser, desk, server } = stage;
  const unrest = stage.unrest();
  if (unrest !== null) return [unrest];
  const snapshot = await look(stage);
  const stored = await readStore(stage);
  return [
    ...browser.pages.flatMap(({ watch }) => watch.wrongs),
    ...desk.wrongs,
    ...server.world.logged.map((line) => `the server says: ${line}`),
    ...judgeStore(stage, stored),
    ...judgeOrder(stage, stored),
    ...browser.open.flatMap((page) => judgePage(page, snapshot)),
    ...browser.open.flatMap((page) => judgeParked(stage, page)),
    ...judgeDesk(stage, snapshot),
    ...judgeFaces(stage, snapshot),
  ];
}

/** What the server says to somebody who comes anew with what this browser keeps. */
async function look({ world, browser }: Stage): Promise<Snapshot> {
  const restore = browser.storage.get(storageKey(world.publicUrl, world.site.id)) ?? undefined;
  return (await Visitor.arrive(world, { restore })).session.snapshot;
}

interface Stored {
  text: string;
  conversationId: string;
}

/** Every message in the store, in the order of its visitor’s feed. */
async function readStore({ world }: Stage): Promise<Stored[]> {
  const rows = await world.store.db
    .selectFrom("message")
    .select(["parts", "conversation_id"])
    .orderBy("visitor_id")
    .orderBy("seq")
    .execute();
  return rows.map((row) => ({ text: textOf(JSON.parse(row.parts) as Part[]), conversationId: row.conversation_id }));
}

/** Everything acknowledged, and everything typed and not taken back, is stored once; what was refused is not. */
function judgeStore({ ledger, post }: Stage, stored: readonly Stored[]): string[] {
  const counts = new Map<string, number>();
  for (const { text } of stored) counts.set(text, (counts.get(text) ?? 0) + 1);
  const acknowledged = post.acknowledged.flatMap(({ body }) => {
    const { text, gist } = JSON.parse(body) as { text?: string; gist?: string };
    const words = text ?? gist;
    return words === undefined || counts.get(words) === 1
      ? []
      : [`acknowledged, and stored ${counts.get(words) ?? 0} times: ${words}`];
  });
  const typed = ledger.typed.flatMap(({ text, taken, isRefused }) => {
    const count = counts.get(text) ?? 0;
    const isEither = taken === "excused" || taken === "called back";
    const right = isEither ? count <= 1 : count === (taken === "discarded" || isRefused ? 0 : 1);
    return right
      ? []
      : [`stored ${count} times although it was ${taken ?? (isRefused ? "refused" : "typed")}: ${text}`];
  });
  const said = ledger.said
    .filter((text) => counts.get(text) !== 1)
    .map((text) => `stored ${counts.get(text) ?? 0} times: ${text}`);
  return [...acknowledged, ...typed, ...said];
}

/** In each conversation the texts of one page stand as they were typed. */
function judgeOrder({ browser }: Stage, stored: readonly Stored[]): string[] {
  return browser.pages.flatMap(({ name, typed }) => {
    const places = new Map(typed.map(({ text, taken }, index) => [text, taken === null ? index : undefined]));
    const last = new Map<string, number>();
    return stored.flatMap(({ text, conversationId }) => {
      const place = places.get(text);
      if (place === undefined) return [];
      const before = last.get(conversationId) ?? -1;
      last.set(conversationId, place);
      return place > before ? [] : [`stored in another order than ${name} typed it: ${text}`];
    });
  });
}

/** A page knows exactly what the server does, in its order. */
function judgePage({ name, client }: Page, snapshot: Snapshot): string[] {
  const state = client.getState();
  const shown = shownAnywhere(state);
  const twice = shown
    .filter((text, index) => shown.indexOf(text) !== index)
    .map((text) => `${name} shows twice: ${text}`);
  const pairs: [string, unknown, unknown][] = [
    // Who has written nothing yet begins with the first write.
    ["visitor", { ...state.visitor, createdAt: 0 }, { ...snapshot.visitor, createdAt: 0 }],
    ["conversations", byId(Object.values(state.conversations)), byId(snapshot.conversations)],
    ["contacts", byId(Object.values(state.contacts)), byId(snapshot.contacts)],
    ["promises", byId(Object.values(state.promises)), byId(snapshot.promises)],
    ["ratings", byContact(Object.values(state.ratings)), byContact(snapshot.ratings)],
    ["messages", byChat(Object.values(state.messages)), byChat([snapshot.messages.toSorted((a, b) => a.seq - b.seq)])],
  ];
  const other = pairs
    .filter(([, here, there]) => !isDeepStrictEqual(here, there))
    .map(
      ([what, here, there]) => `${name} has other ${what}: ${JSON.stringify(here)} instead of ${JSON.stringify(there)}`,
    );
  return [...twice, ...other];
}

/** What the server refused is still there, with its reason. */
function judgeParked({ ledger }: Stage, { name, client }: Page): string[] {
  const { outbox } = client.getState();
  const parked = outbox.filter(({ status, failure }) => status === "failed" && failure !== null);
  const words = new Set(parked.map(({ command }) => (command.type === "message" ? command.text : "")));
  return ledger.typed
    .filter(({ isRefused, taken, page, text }) => isRefused && taken === null && page === name && !words.has(text))
    .map(({ text }) => `${name} does not say why it was refused: ${text.slice(0, 20)}`);
}

/** The desk heard of every message once, in the one order. */
function judgeDesk({ desk }: Stage, { visitor, messages }: Snapshot): string[] {
  const heard = desk.heard.get(visitor.id)?.messages ?? [];
  const stored = messages.toSorted((a, b) => a.seq - b.seq).map(({ id }) => id);
  return isDeepStrictEqual(heard, stored) ? [] : [`the desk heard ${heard.join()} instead of ${stored.join()}`];
}

/** The last face that was clicked on one page holds; of several pages’ faces, one does. */
function judgeFaces({ ledger }: Stage, { ratings }: Snapshot): string[] {
  return ratings.flatMap(({ contactId, face }) => {
    const clicked = ledger.faces.get(contactId) ?? [];
    if (clicked.length === 0 || ledger.lostFaces.has(contactId)) return [];
    const pages = new Set(clicked.map(({ page }) => page));
    const right = pages.size === 1 ? clicked.at(-1)?.face === face : clicked.some((click) => click.face === face);
    return right ? [] : [`the face is ${face} after ${JSON.stringify(clicked)}`];
  });
}

const byId = <T extends { id: string }>(things: readonly T[]) => things.toSorted((a, b) => (a.id < b.id ? -1 : 1));
const byContact = <T extends { contactId: string }>(things: readonly T[]) =>
  things.toSorted((a, b) => (a.contactId < b.contactId ? -1 : 1));

function byChat(lists: readonly (readonly Message[])[]): Record<string, Message[]> {
  const chats: Record<string, Message[]> = {};
  for (const message of lists.flat()) (chats[message.conversationId] ??= []).push(message);
  return chats;
}
