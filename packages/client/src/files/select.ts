import type { Id, SiteState } from "@warmline/protocol";
import { memoize } from "../core/memo.ts";
import type { OutboxCommand, OutboxItem, SupportState } from "../state.ts";
import { CHAT_LANE } from "../chat/lane.ts";
import { isTicket, isWrong, ticketCommand } from "../ticket/command.ts";
import { WIDEST } from "./check.ts";
import type { Outgoing, TrayName, Upload } from "./upload.ts";

const NO_FILES: readonly Upload[] = [];
const NO_ITEMS: readonly OutboxItem[] = [];

const byTray = /* @__PURE__ */ memoize(
  (
    uploads: readonly Upload[],
    outbox: readonly OutboxItem[],
    waiting: readonly OutboxItem[],
  ): Readonly<Partial<Record<TrayName, readonly Upload[]>>> => {
    const trays: Partial<Record<TrayName, Upload[]>> = {};
    const isBack = (id: Id) =>
      [...outbox, ...waiting].some((item) => item.id === id && isTicket(item.command) && isWrong(item));
    for (const one of uploads) {
      if (one.messageId === null || isBack(one.messageId)) (trays[one.tray] ??= []).push(one);
    }
    return trays;
  },
);

const byId = /* @__PURE__ */ memoize(
  (uploads: readonly Upload[]): ReadonlyMap<Id, Upload> => new Map(uploads.map((upload) => [upload.id, upload])),
);

const drawn = /* @__PURE__ */ new WeakMap<Outgoing, OutboxItem>();
const last = /* @__PURE__ */ new WeakMap<readonly Outgoing[], readonly OutboxItem[]>();

const byChat = /* @__PURE__ */ memoize((items: readonly OutboxItem[]) => {
  const texts: Record<Id, OutboxItem[]> = {};
  for (const item of items) if (item.command.type === "message") (texts[item.command.conversationId] ??= []).push(item);
  return texts;
});

const tickets = /* @__PURE__ */ memoize((items: readonly OutboxItem[]): readonly OutboxItem[] => {
  const found = items.filter(({ command }) => isTicket(command));
  return found.length === 0 ? NO_ITEMS : found;
});

/**
 * The files that were attached and not yet sent, those that failed included. In the tray `ticket` are also those of a ticket that
 * was refused: they go along with the corrected one.
 */
export function tray(state: SupportState, name: TrayName = "chat"): readonly Upload[] {
  const trays =
    name === "ticket"
      ? byTray(state.uploads, state.outbox, outgoingTickets(state))
      : byTray(state.uploads, NO_ITEMS, NO_ITEMS);
  return trays[name] ?? NO_FILES;
}

/** A file on its way, in the tray or in a message; null once its message is stored. */
export function upload(state: SupportState, id: Id): Upload | null {
  return byId(state.uploads).get(id) ?? null;
}

/** Whether there is anything in the tray of the chat that a message can take along. */
export function isAnySendable(state: SupportState): boolean {
  return tray(state).some(({ status }) => status !== "failed");
}

/** What may be attached, to be told before anybody tries; null where nothing may. */
export function limits(state: SupportState): SiteState["files"] {
  return state.site === null ? WIDEST : state.site.files;
}

/**
 * The messages that wait for files of theirs, as the outbox will have them, by conversation; under an empty name those that
 * begin one. Nothing of it changes while only bytes come through.
 */
export function outgoingTexts(state: SupportState): Readonly<Record<Id, readonly OutboxItem[]>> {
  return byChat(outgoingItems(state));
}

/** The tickets that wait for files of theirs, as the outbox will have them. */
export function outgoingTickets(state: SupportState): readonly OutboxItem[] {
  return tickets(outgoingItems(state));
}

function outgoingItems({ outgoing, uploads }: SupportState): readonly OutboxItem[] {
  const items = outgoing.map((message) => asItem(message, uploads));
  const before = last.get(outgoing);
  if (before !== undefined && items.every((item, index) => item === before[index])) return before;
  last.set(outgoing, items);
  return items;
}

/** The same item for as long as nothing of it changes that a row shows: a file tells its own progress. */
function asItem(message: Outgoing, uploads: readonly Upload[]): OutboxItem {
  const { id, at, text, files, ticket } = message;
  const own = files.map((fileId) => byId(uploads).get(fileId));
  const failed = own.find((file) => file?.status === "failed");
  const status = failed ? "failed" : own.some((file) => file?.status === "uploading") ? "sending" : "queued";
  const failure = failed?.failure ?? own.find((file) => file?.failure)?.failure ?? null;
  const known = drawn.get(message);
  if (known?.status === status && known.failure === failure) return known;
  const command: OutboxCommand =
    ticket === undefined
      ? { type: "message", conversationId: message.conversationId ?? "", text, files }
      : ticketCommand(message.conversationId, id, ticket);
  const item: OutboxItem = { id, lane: CHAT_LANE, at, command, status, inDoubt: false, failure };
  drawn.set(message, item);
  return item;
}
