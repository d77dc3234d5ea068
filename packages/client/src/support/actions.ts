import { createArticles } from "../articles/actions.ts";
import type { SignOutResult, SupportClient } from "../client.ts";
import type { WindowState } from "../state.ts";
import type { ActionContext } from "./action-context.ts";
import { dismiss } from "./incidents.ts";
import type { createLine } from "./line.ts";
import { unsent } from "./select.ts";

export interface SupportActionsOptions {
  base: string;
  context: ActionContext;
  line: ReturnType<typeof createLine>;
  prefill: (text: string) => void;
  greetings: SupportClient["support"]["greetings"];
  /** Lets go of drafts, outbox and timers. */
  forget: () => void;
}

/** What a host and a customer can do with the whole support line. */
export function createSupportActions({
  base,
  context,
  line,
  prefill,
  greetings,
  forget,
}: SupportActionsOptions): SupportClient["support"] {
  const { store, outbox, newId, now } = context;
  const setWindow = (change: Partial<WindowState>) =>
    store.update((state) => ({ ...state, window: { ...state.window, ...change } }));

  return {
    open({ view, prefill: text } = {}) {
      store.batch(() => {
        setWindow({ open: true, ...(view ? { asked: { view } } : {}) });
        if (text !== undefined) prefill(text);
        line.start();
      });
    },
    close: () => setWindow({ open: false }),
    prefill,
    greetings,
    followIncident(incidentId, { following, email }) {
      store.batch(() => {
        for (const { id, command } of store.get().outbox) {
          // The last wish holds: what was never sent before, or was refused, goes.
          if (command.type === "follow-incident" && command.incidentId === incidentId) outbox.discard(id);
        }
        const command = { type: "follow-incident", incidentId, following, email: email?.trim() || null } as const;
        outbox.add({ id: newId(), lane: `follow ${incidentId}`, at: now(), command });
        line.start();
      });
    },
    giveName(given) {
      const name = given?.name?.trim() || null;
      const patronymic = given?.patronymic?.trim() || null;
      store.batch(() => {
        const command = { type: "give-name", name, patronymic } as const;
        outbox.add({ id: newId(), lane: "name", at: now(), command });
        line.start();
      });
    },
    article: createArticles(context),
    dismissIncident: (incidentId) => store.update((state) => dismiss(state, incidentId)),
    restore() {
      if (store.get().session.status === "idle" && line.session.isRestorable()) line.start();
    },
    identify: (token) => line.identify(token),
    signOut({ discardUnsent = false } = {}): SignOutResult {
      const left = unsent(store.get());
      if (left > 0 && !discardUnsent) return { done: false, unsent: left };
      forget();
      return { done: true };
    },
    reconnect() {
      if (store.get().session.status === "idle") return;
      line.start();
      line.reconnect();
    },
    url: (path) => base + path,
  };
}
