import type { Conversation, Message } from "@warmline/protocol";
import type { AppContext } from "../app/context.ts";
import { checkRecord } from "../app/own-record.ts";
import type { VisitorClaims } from "../identity/tokens.ts";
import type { Refusal } from "../service/command.ts";
import { filesIn } from "../service/parts.ts";
import type { SiteFile } from "../sites/site-file.ts";
import { readAgents } from "../storage/agents.ts";
import { readAllFollows } from "../storage/incident-follows.ts";
import type { Db } from "../storage/storage.ts";
import { findVisitor, readRecord, type VisitorRecord } from "../storage/visitors.ts";

/** Names of what is a moment: all of them end like this. */
const MOMENT = /^at$|At$|^from$|^to$|By$/;

/** Everything that is known of a customer, as one JSON text; of somebody who never wrote that there is nothing. */
export async function exportOwnData(
  { options, addresses }: AppContext,
  { site, claims }: { site: SiteFile; claims: VisitorClaims },
): Promise<string | Refusal> {
  const { storage, clock, publicUrl } = options;
  const read = await storage.snapshot(async (tx) => {
    const row = await findVisitor(tx, claims.visitorId);
    const refusal = checkRecord(row, claims);
    if (refusal || !row) return refusal;
    return {
      row,
      record: await readRecord(tx, row),
      follows: await readAllFollows(tx, row.id),
      names: await namesOfAgents(tx, site),
    };
  });
  if (read && "ok" in read) return read;
  const addressOf = async (fileId: string) => publicUrl + (await addresses.make(fileId, false)).download;
  const told = {
    site: { id: site.id, name: site.name },
    exportedAt: clock.now(),
    about: "Everything that is kept of you here. Addresses of files hold for ten minutes; save them first.",
    customer: read && { ...read.record.visitor, customerId: read.row.external_id, timeZone: read.row.time_zone },
    agents: read?.names ?? {},
    conversations: read
      ? await Promise.all(read.record.conversations.map((c) => whole(c, read.record, addressOf)))
      : [],
    followedIncidents: read?.follows ?? [],
  };
  return `${JSON.stringify(told, readable, 2)}\n`;
}

async function namesOfAgents(tx: Db, site: SiteFile): Promise<Record<string, string>> {
  return Object.fromEntries((await readAgents(tx, site.id)).map(({ id, name }) => [id, name]));
}

/** A conversation with all that is part of it. */
async function whole(
  conversation: Conversation,
  record: VisitorRecord,
  addressOf: (fileId: string) => Promise<string>,
): Promise<object> {
  const inIt = <T extends { conversationId: string }>(things: readonly T[]) =>
    things.filter(({ conversationId }) => conversationId === conversation.id);
  return {
    ...conversation,
    contacts: inIt(record.contacts),
    promises: inIt(record.promises),
    ratings: inIt(record.ratings),
    offers: inIt(record.offers),
    messages: await Promise.all(inIt(record.messages).map((message) => withFiles(message, addressOf))),
  };
}

async function withFiles(message: Message, addressOf: (fileId: string) => Promise<string>): Promise<object> {
  const files = filesIn(message.parts).map(async ({ fileId, name, mediaType, size }) => {
    return { name, mediaType, size, address: await addressOf(fileId) };
  });
  return { ...message, files: await Promise.all(files) };
}

/** People read it too: a moment is written as ISO 8601, in UTC. */
function readable(key: string, value: unknown): unknown {
  return typeof value === "number" && MOMENT.test(key) ? new Date(value).toISOString() : value;
}
