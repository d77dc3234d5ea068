import type { Name } from "@warmline/protocol";
import type { ProgramRules } from "../../service/rules.ts";
import type { SiteFile } from "../../sites/site-file.ts";
import type { Writing } from "../writing.ts";

/** Which programs a site has, and what they are doing. */
export function programRules({ bots }: SiteFile, writing: Writing): ProgramRules {
  return {
    taker: (category) => bots.find(({ categories }) => isAmong(categories, category))?.agent ?? null,
    isRun: (agentId) => bots.some(({ agent }) => agent === agentId),
    saying: (conversationId) => writing.saying(conversationId),
  };
}

function isAmong(categories: readonly Name[] | null, category: Name | null): boolean {
  return categories === null || (category !== null && categories.includes(category));
}
