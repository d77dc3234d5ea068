import type { HostConfig } from "../../backend/config.ts";
import type { BoardState } from "../../backend/status-board.ts";

async function ask(path: string, init?: RequestInit): Promise<unknown> {
  const response = await fetch(`/host/${path}`, { headers: { "Content-Type": "application/json" }, ...init });
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return response.json();
}

/** What the pages ask of Hearthost’s own backend. Each call throws if it does not answer. */
export const host = {
  config: async (signal: AbortSignal, site?: string): Promise<HostConfig> =>
    (await ask(site === undefined ? "config" : `config?site=${site}`, { signal })) as HostConfig,
  identityToken: async (customer: string): Promise<string> =>
    ((await ask("identity", { method: "POST", body: JSON.stringify({ customer }) })) as { token: string }).token,
  scriptedAgent: async (): Promise<{ available: boolean; on: boolean }> =>
    (await ask("scripted-agent")) as { available: boolean; on: boolean },
  turnScriptedAgent: async (on: boolean): Promise<{ available: boolean; on: boolean }> =>
    (await ask("scripted-agent", { method: "PUT", body: JSON.stringify({ on }) })) as {
      available: boolean;
      on: boolean;
    },
  statusBoard: async (): Promise<BoardState> => (await ask("status")) as BoardState,
  turnStatusBoard: async (disturbed: boolean): Promise<BoardState> =>
    (await ask("status", { method: "PUT", body: JSON.stringify({ disturbed }) })) as BoardState,
};
