import type { BackendContext } from "./context.ts";

/** A program that plays an agent, so that a lone visitor is not alone. */
export interface ScriptedAgentSwitch {
  isOn(): boolean;
  /** @throws Error if it cannot be switched on here. */
  turn(on: boolean): Promise<void>;
}

/** The agent that the program plays. Its card says that it is a program. */
const AGENT = "ember";

type Running = { stop(): void | Promise<void> };

export function createScriptedAgentSwitch(context: BackendContext, site: string): ScriptedAgentSwitch {
  let running: Running | null = null;
  let last: Promise<void> = Promise.resolve();

  const change = async (on: boolean): Promise<void> => {
    if (on === (running !== null)) return;
    if (!on) {
      const stopping = running;
      running = null;
      await stopping?.stop();
      return;
    }
    const { ask, startScriptedAgent } = await import("@warmline/testing/node");
    running = startScriptedAgent({
      server: { fetch: (path, init = {}) => context.app.fetch(ask(context.origin + path, init)) },
      link: () => context.app.agents.createSignInLink(site, AGENT),
      onError: (error) => context.log.warn("the scripted agent stumbled", { error: String(error) }),
    });
  };

  return {
    isOn: () => running !== null,
    turn(on) {
      last = last.catch(() => undefined).then(() => change(on));
      return last;
    },
  };
}
