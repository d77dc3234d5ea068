import { createApp } from "../app/createApp.ts";
import type { App } from "../app/contract.ts";
import type { Log } from "../environment.ts";
import { createInProcessBus } from "../bus/in-process.ts";
import { systemClock } from "./clock.ts";
import type { AgentFlags } from "./command-line.ts";
import { openDatabase } from "./database.ts";
import { findDataFolder, notedAddress } from "./folder.ts";
import { createNoMailer } from "./mailbox.ts";
import { openSecret } from "./secret.ts";
import { openSites } from "./sites.ts";
import { reasonOf, StartProblem } from "./start-problem.ts";
import { openStore, random, signInUrl } from "./start-server.ts";
import { createFolderUploads } from "./uploads.ts";

/**
 * Adds an agent if there is a name, and makes a sign-in link. Works beside a running server: it only writes rows.
 *
 * @returns the link
 * @throws StartProblem with one sentence
 */
export async function runAgentCommand(flags: AgentFlags, log: Log): Promise<string> {
  const sites = openSites(flags.sites, log);
  try {
    const known = sites.all().map(({ id }) => id);
    const siteId = flags.siteId ?? (known.length === 1 ? known[0] : undefined);
    if (siteId === undefined) throw new StartProblem("usage", "Say which site with --site-id; see warmline --help.");
    const folder = findDataFolder(flags.data);
    const publicUrl = flags.publicUrl ?? notedAddress(folder) ?? flags.defaultUrl;
    const database = await openDatabase(folder, flags.database, log);
    try {
      const storage = await openStore(database, systemClock);
      const app = await createApp({
        storage,
        bus: createInProcessBus(() => undefined),
        mailer: createNoMailer(),
        uploads: createFolderUploads(folder.files),
        clock: systemClock,
        random,
        log,
        sites,
        secret: openSecret(folder),
        publicUrl,
      });
      try {
        return signInUrl(publicUrl, await addAndLink(app, siteId, flags));
      } finally {
        await app.drain();
      }
    } finally {
      await database.close();
    }
  } finally {
    sites.close();
  }
}

async function addAndLink(app: App, siteId: string, flags: AgentFlags): Promise<string> {
  try {
    if (flags.agentName !== "") await app.agents.add(siteId, { id: flags.id, name: flags.agentName });
    return await app.agents.createSignInLink(siteId, flags.id);
  } catch (error) {
    throw new StartProblem("agent-refused", sentence(reasonOf(error)), error);
  }
}

function sentence(reason: string): string {
  return `${reason.slice(0, 1).toUpperCase()}${reason.slice(1).replace(/\.$/, "")}.`;
}
