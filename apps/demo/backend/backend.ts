import { fileURLToPath } from "node:url";
import type { BackendContext } from "./context.ts";
import { createHost } from "./host.ts";
import { createIdentityIssuer } from "./identity.ts";
import { ensureKeys } from "./keys.ts";
import { playSampleOnce } from "./sample/sample.ts";
import { createScriptedAgentSwitch } from "./scripted-agent.ts";
import { createStatusBoard } from "./status-board.ts";

const SITE = "hearthost";
const KEYS = fileURLToPath(new URL("../.keys", import.meta.url));

/** Hearthost’s backend inside the support server’s process: answers `/host/*` and leaves the rest. */
export default async function backend(
  context: BackendContext,
): Promise<(request: Request) => Promise<Response | undefined>> {
  ensureKeys(KEYS);
  const identity = await createIdentityIssuer(SITE, KEYS);
  await playSampleOnce(context, SITE, identity);
  const scriptedAgent = createScriptedAgentSwitch(context, SITE);
  const host = createHost({
    server: "/",
    site: SITE,
    identity,
    scriptedAgent,
    statusBoard: createStatusBoard(Date.now),
    now: Date.now,
  });
  return async (request) => (new URL(request.url).pathname.startsWith("/host/") ? host.fetch(request) : undefined);
}
