import type { Id, SiteState } from "@warmline/protocol";
import { memoize } from "../core/memo.ts";
import type { OutboxItem, SupportState } from "../state.ts";
import { CHAT_LANE } from "../chat/lane.ts";
import { WIDEST } from "./check.ts";
import type { Outgoing, Upload } from "./upload.ts";

const inTray = /* @__PURE__ */ memoize((uploads: readonly Upload[]) =>
  uploads.filter(({ messageId }) => messageId === null),
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

/** The files that were attached and not yet sent, those that failed included. */
export function tray(state: SupportState): readonly Upload[] {
  return inTray(state.uploads);
}

/** A file on its way, in the tray or in a message; null once its message is stored. */
export function upload(state: SupportState, id: Id): Upload | null {
  return byId(state.uploads).get(id) ?? null;
}

/** Whether there is anything in the tray that a message can take along. */
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
export function outgoingTexts({ outgoing, uploads }: SupportState): Readonly<Record<Id, readonly OutboxItem[]>> {
  const items = outgoing.map((message) => asItem(message, uploads));
  const before = last.get(outgoing);
  if (before !== undefined && items.every((item, index) => item === before[index])) return byChat(before);
  last.set(outgoing, items);
  return byChat(items);
}

/** The same item for as long as nothing of it changes that a row shows: a file tells its own progress. */
function asItem(message: Outgoing, uploads: readonly Upload[]): OutboxItem {
  const { id, at, text, files } = message;
  const own = files.map((fileId) => byId(uploads).get(fileId));
  const failed = own.find((file) => file?.status === "failed");
  const status = failed ? "failed" : own.some((file) => file?.status === "uploading") ? "sending" : "queued";
  const failure = failed?.failure ?? own.find((file) => file?.failure)?.failure ?? null;
  const known = drawn.get(message);
  if (known?.status === status && known.failure === failure) return known;
  const command = { type: "message", conversationId: message.conversationId ?? "", text, files } as const;
  const item: OutboxItem = { id, lane: CHAT_LANE, at, command, status, inDoubt: false, failure };
  drawn.set(message, item);
  return item;
}
