import { pickText, type Conversation, type Message, type Part } from "@warmline/protocol";
import type { SiteFile } from "../sites/site-file.ts";
import type { VisitorRow } from "../storage/tables.ts";
import type { BotArticle, BotMessage, BotTurn } from "./contract.ts";

interface Given {
  site: SiteFile;
  conversation: Conversation;
  visitor: Pick<VisitorRow, "name" | "patronymic" | "locale" | "time_zone">;
  messages: readonly Message[];
  signal: AbortSignal;
}

/** What a program is told of a talk. */
export function makeTurn({ site, conversation, visitor, messages, signal }: Given): BotTurn {
  const { id, category, createdAt, given } = conversation;
  const { name, patronymic, locale, time_zone: timeZone } = visitor;
  return {
    conversation: { id, category, createdAt },
    visitor: { name, patronymic, locale, timeZone },
    messages: messages.flatMap((message) => toBotMessage(message, site) ?? []),
    given,
    articles: site.articles.map((article) => toBotArticle(article, locale)),
    signal,
  };
}

function toBotMessage({ id, author, parts, at }: Message, { agents }: SiteFile): BotMessage | null {
  if (author.kind === "system" || parts.length === 0) return null;
  const isProgram = author.kind === "agent" && agents.some((agent) => agent.bot && agent.id === author.agentId);
  const choices = parts.find((part) => part.type === "choices");
  return {
    id,
    author: author.kind === "visitor" ? "customer" : isProgram ? "program" : "agent",
    text: parts
      .map(wordsOf)
      .filter((words) => words !== "")
      .join("\n"),
    chosen: choices?.chosen?.option ?? null,
    at,
  };
}

function wordsOf(part: Part): string {
  if (part.type === "text") return part.text;
  if (part.type === "file") return part.name;
  return "plain" in part ? part.plain : "";
}

function toBotArticle({ id, title, answer, body, href }: SiteFile["articles"][number], locale: string): BotArticle {
  return {
    id,
    title: pickText(title, locale),
    answer: pickText(answer, locale),
    body: pickText(body, locale),
    href,
  };
}
