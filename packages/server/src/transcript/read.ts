import { pickText, type Conversation } from "@warmline/protocol";
import { momentsOf } from "../documents/moments.ts";
import { voiceOf, type PaperVoice } from "../voice.ts";
import type { SiteFile } from "../sites/site-file.ts";
import { readAgents } from "../storage/agents.ts";
import { readAll, readOffersIn } from "../storage/history.ts";
import type { Db } from "../storage/storage.ts";
import type { VisitorRow } from "../storage/tables.ts";
import { toEntry, type Transcript } from "./transcript.ts";

export interface TranscriptOptions {
  site: SiteFile;
  /** Whose conversation it is. */
  visitor: VisitorRow;
  timeZone: string;
  now: number;
}

/** Reads all that was said in a conversation, and the voice in which its frame is said: that of its customer. */
export async function readTranscript(
  db: Db,
  { id, kind, ticket }: Conversation,
  { site, visitor, timeZone, now }: TranscriptOptions,
): Promise<{ transcript: Transcript; voice: PaperVoice }> {
  const { locale } = visitor;
  const voice = voiceOf({ locale, timeZone });
  const siteName = pickText(site.name, locale);
  const names = new Map((await readAgents(db, site.id)).map((agent) => [agent.id, agent.name]));
  const telling = {
    voice,
    when: momentsOf(voice.locale, timeZone),
    agentName: (agentId: string) => names.get(agentId) ?? agentId,
    visitorName: visitor.name ?? voice.say("transcript-file.guest"),
    offers: await readOffersIn(db, id),
  };
  const messages = await readAll(db, id);
  const transcript: Transcript = {
    title: voice.say("transcript-file.title", { site: siteName }),
    ...{ siteName, conversationId: id, kind },
    reference: ticket?.reference ?? null,
    ...{ timeZone, asOf: now },
    entries: messages
      .map((message) => toEntry(message, telling))
      .filter(({ texts, files }) => texts.length + files.length > 0),
  };
  return { transcript, voice };
}
