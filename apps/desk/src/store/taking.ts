import { path, readDeskStatus } from "@warmline/protocol";
import type { Store } from "@warmline/client/core";
import { failureIn, type Call } from "./api.ts";
import type { Failure } from "./commands.ts";
import type { DeskState } from "./state.ts";

/** Whether the agent takes new chats. */
export interface Taking {
  /** As the agent wants it. */
  on: boolean;
  /** As the server knows it. */
  told: boolean;
  saving: boolean;
  /** Why the server does not know of the last change, or null. */
  failure: Failure | null;
}

export const TAKING: Taking = { on: true, told: true, saving: false, failure: null };

/** What the server says on signing in; a change that is on its way stays. */
export function heardTaking(before: Taking, told: boolean): Taking {
  return before.saving ? { ...before, told } : { on: told, told, saving: false, failure: null };
}

/** Makes what tells the server whether the agent takes new chats. Of several changes the last one holds. */
export function createTaking({ store, call }: { store: Store<DeskState>; call: Call }): (on: boolean) => void {
  let wanted: boolean | null = null;
  let isRunning = false;
  const set = (change: (taking: Taking) => Taking): void =>
    store.update((state) => ({ ...state, taking: change(state.taking) }));

  async function run(): Promise<void> {
    isRunning = true;
    while (wanted !== null) {
      const taking: boolean = wanted;
      const answer = await call({ method: "PUT", path: path("deskStatus"), body: { taking } });
      if (wanted !== taking) continue;
      wanted = null;
      const told = answer.status === "done" ? (readDeskStatus(answer.json)?.taking ?? taking) : null;
      const failure = failureIn(answer);
      set((before) => {
        const known = told ?? before.told;
        return { on: known, told: known, saving: false, failure };
      });
    }
    isRunning = false;
  }

  return (on) => {
    wanted = on;
    set((before) => ({ ...before, on, saving: true, failure: null }));
    if (!isRunning) void run();
  };
}
