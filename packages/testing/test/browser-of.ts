import { chatState, memoryJournals, type OpenJournal, type SupportClient, type SupportOptions } from "@warmline/client";
import type { World } from "../src/index.ts";

/** One browser: its pages share what it keeps, and know of each other by the means of this process. */
export function browserOf(world: World, { journal = memoryJournals() }: { journal?: OpenJournal } = {}) {
  const storage = world.storage();
  return {
    storage,
    journal,
    /** How many pages have something in the journal. */
    kept: async () => (await journal(`warmline:fernhost@${world.publicUrl}`).read("")).length,
    /** Another page of the site, with the window open. */
    page(options: Partial<SupportOptions> = {}): SupportClient {
      const client = world.client({ storage, journal, tabs: undefined, ...options });
      client.support.open();
      return client;
    },
  };
}

/** What a page shows of the chat, notices left out. */
export function shown(client: SupportClient): string[] {
  return chatState
    .rows(client.getState())
    .map(({ text, parts }) => parts.find((part) => part.type === "text")?.text ?? text)
    .filter((text) => text !== "");
}

export const tabs = (pages: readonly SupportClient[]) => pages.map((page) => page.getState().tab);

export const statuses = (client: SupportClient) =>
  chatState.rows(client.getState()).flatMap(({ author, status }) => (author === "me" ? [status] : []));

/** What a customer wrote, as the server holds it, in order. */
export async function stored(world: World): Promise<string[]> {
  const rows = await world.store.db
    .selectFrom("message")
    .select("parts")
    .where("author_kind", "=", "visitor")
    .orderBy("seq")
    .execute();
  return rows.flatMap(({ parts }) =>
    (JSON.parse(parts) as { type: string; text?: string }[]).flatMap(({ text }) => text ?? []),
  );
}
