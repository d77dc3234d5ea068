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
    ...(await judgeChanges(stage, stored)),
    ...browser.open.flatMap((page) => judgePage(page, snapshot)),
    ...browser.open.flatMap((page) => judgeParked(stage, page)),
    ...judgeDesk(stage, snapshot, stored),
    ...judgeFaces(stage, snapshot),
  ];
}

/** What the server says to somebody who comes anew with what this browser keeps. */
async function look({ world, browser }: Stage): Promise<Snapshot> {
  const restore = browser.storage.get(storageKey(world.publicUrl, world.site.id)) ?? undefined;
  return (await Visitor.arrive(world, { restore })).session.snapshot;
}

interface Stored {
  id: string;
  visitorId: string;
  text: string;
  conversationId: string;
  isRemoved: boolean;
}

/** Every message in the store, in the order of its visitor’s feed. */
async function readStore({ world }: Stage): Promise<Stored[]> {
  const rows = await world.store.db
    .selectFrom("message")
    .select(["id", "visitor_id", "parts", "conversation_id", "removed_at"])
    .orderBy("visitor_id")
    .orderBy("seq")
    .execute();
  return rows.map((row) => ({
    id: row.id,
    visitorId: row.visitor_id,
    text: textOf(JSON.parse(row.parts) as Part[]),
    conversationId: row.conversation_id,
    isRemoved: row.removed_at !== null,
  }));
}

/** Everything acknowledged, and everything typed and not taken back, is stored once; what was refused is not. */
function judgeStore({ ledger, post }: Stage, stored: readonly Stored[]): string[] {
  const counts = new Map<string, number>();
  for (const { text } of stored) counts.set(text, (counts.get(text) ?? 0) + 1);
  const acknowledged = post.acknowledged.flatMap(({ path, body }) => {
    const { text, gist } = JSON.parse(body) as { text?: string; gist?: string };
    const words = path.includes("/edits/") ? undefined : (text ?? gist);
    const mayDiffer = words === undefined || ledger.find(words)?.taken === "changed";
    return mayDiffer || counts.get(words) === 1
      ? []
      : [`acknowledged, and stored ${counts.get(words) ?? 0} times: ${words}`];
  });
  const typed = ledger.typed.flatMap(({ text, taken, isRefused }) => {
    const count = counts.get(text) ?? 0;
    const isEither = taken === "excused" || taken === "called back" || taken === "changed";
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

/** A changed message is there once, with words it was given, other ones once a change was acknowledged; what was taken back is nowhere. */
async function judgeChanges({ world, ledger, post }: Stage, stored: readonly Stored[]): Promise<string[]> {
  const events = await world.store.db.selectFrom("event").select("body").execute();
  return [...ledger.changed].flatMap(([id, { original, to, pages }]) => {
    const [message, ...more] = stored.filter((other) => other.id === id);
    if (message === undefined || more.length > 0) return [`changed, and stored ${more.length} times: ${original}`];
    const { isRemoved } = message;
    const isAcknowledged = (words: string | null) =>
      post.acknowledged.some(({ path, body }) =>
        words === null
          ? path.includes(`/${id}/removals/`)
          : path.includes(`/${id}/edits/`) && (JSON.parse(body) as { text: string }).text === words,
      );
    // Of one page’s changes the last one holds; of several pages’, one does.
    const last = to.findLastIndex(isAcknowledged);
    const place = isRemoved ? to.lastIndexOf(null) : to.indexOf(message.text);
    const isRight = pages.size === 1 ? place >= last : place >= 0 || last < 0;
    const isKnown = place >= 0 || (!isRemoved && message.text === original);
    const said = [original, ...to.filter((words) => words !== null)];
    const left = isRemoved && said.find((words) => events.some(({ body }) => body.includes(JSON.stringify(words))));
    return [
      ...(isRight && isKnown
        ? []
        : [`is ${isRemoved ? "without words" : message.text} after ${JSON.stringify([original, ...to])}`]),
      ...(left ? [`was taken back, and the feed still has: ${left}`] : []),
    ];
  });
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
  const told = snapshot.messages.toSorted((a, b) => a.seq - b.seq);
  const first = (conversationId: string) => told.find((message) => message.conversationId === conversationId)?.seq ?? 0;
  // A snapshot begins where its pages of history end.
  const isTold = ({ conversationId, seq }: Message) =>
    !snapshot.earlier.includes(conversationId) || seq >= first(conversationId);
  const known = Object.values(state.messages).flat().filter(isTold);
  const pairs: [string, unknown, unknown][] = [
    // Who has written nothing yet begins with the first write.
    ["visitor", { ...state.visitor, createdAt: 0 }, { ...snapshot.visitor, createdAt: 0 }],
    ["conversations", byId(Object.values(state.conversations)), byId(snapshot.conversations)],
    ["contacts", byId(Object.values(state.contacts)), byId(snapshot.contacts)],
    ["promises", byId(Object.values(state.promises)), byId(snapshot.promises)],
    ["ratings", byContact(Object.values(state.ratings)), byContact(snapshot.ratings)],
    ["messages", byChat([known]), byChat([told])],
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
function judgeDesk({ desk }: Stage, { visitor }: Snapshot, stored: readonly Stored[]): string[] {
  const heard = desk.heard.get(visitor.id)?.messages ?? [];
  const own = stored.filter(({ visitorId }) => visitorId === visitor.id).map(({ id }) => id);
  return isDeepStrictEqual(heard, own) ? [] : [`the desk heard ${heard.join()} instead of ${own.join()}`];
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
