import { uuidv7 } from "@warmline/protocol";
import type { SupportClient, SupportOptions } from "../client.ts";
import { createChatActions } from "../chat/actions.ts";
import { markDelivered } from "../chat/marks.ts";
import { moveStrays } from "../chat/strays.ts";
import { systemClock, systemRandom } from "../core/clock.ts";
import { createHttp, failureOf } from "../core/http.ts";
import { createServerClock } from "../core/server-clock.ts";
import { safeStorage } from "../core/storage.ts";
import { createStore } from "../core/store.ts";
import { createTicker } from "../core/ticker.ts";
import { createOutbox } from "../outbox/outbox.ts";
import { createRatingActions } from "../rating/actions.ts";
import type { OutboxCommand, SupportState } from "../state.ts";
import { createTicketActions } from "../ticket/actions.ts";
import type { ActionContext } from "./action-context.ts";
import { createSupportActions } from "./actions.ts";
import { createExpiry } from "./expiry.ts";
import { initialState } from "./initial-state.ts";
import { createLine } from "./line.ts";
import { takeReceipt } from "./reduce.ts";
import { createSend } from "./send-command.ts";
import { baseOf } from "./storage-key.ts";

/**
 * Makes one customer’s support line. It calls nobody and stores nothing before it is opened, restored, identified or
 * written to.
 *
 * @throws TypeError if `server` is not an address.
 */
export function createSupport(options: SupportOptions): SupportClient {
  const { site, locale = "en", clock = systemClock, random = systemRandom } = options;
  // The global fetch is looked up with each call, because test tools put their own in its place later.
  const fetch = options.fetch ?? ((...args: Parameters<typeof globalThis.fetch>) => globalThis.fetch(...args));
  const base = baseOf(options.server);
  const store = createStore<SupportState>(initialState);
  const serverClock = createServerClock(clock);
  const http = createHttp({ fetch, clock });
  const expiry = createExpiry({ store, clock, serverClock });

  const line = createLine({
    base,
    site,
    locale,
    storage: safeStorage(options.storage),
    store,
    http,
    fetch,
    clock,
    random,
    serverClock,
    onTaken,
    onReady(replaced, refusal) {
      if (refusal !== null) outbox.release(refusal);
      if (!replaced) return outbox.wake();
      // Perhaps the customer has just been signed in.
      outbox.release("identity-required");
      outbox.release("not-found");
      outbox.restart();
    },
    onOtherCustomer() {
      outbox.clear();
      forgetChat();
      forgetTicket();
    },
    onNewRecord: () => moveStrays(context),
    onRefused: (problem) => outbox.park(failureOf(problem)),
    onEnded: () => forget(line.end),
    onLive: () => outbox.wake("now"),
  });

  const outbox = createOutbox<OutboxCommand>({
    items: () => store.get().outbox,
    change: (change) => store.update((state) => ({ ...state, outbox: change(state.outbox) })),
    batch: store.batch,
    isReady: line.isReady,
    send: createSend({
      base,
      http,
      session: line.session,
      take(events) {
        store.update((state) => events.reduce(takeReceipt, state));
        onTaken();
      },
    }),
    onRefused: ({ type }) =>
      type === "open-chat" ? "park-lane" : type === "marks" || type === "leave" ? "drop" : "park",
    clock,
    random,
  });

  const context: ActionContext = {
    base,
    store,
    outbox,
    http,
    clock,
    now: serverClock.now,
    newId: () => uuidv7(serverClock.now(), random),
    token: line.session.token,
    want: line.start,
  };
  const { forget: forgetChat, stop: stopChat, ...chat } = createChatActions(context);
  const { forget: forgetTicket, settle: settleTicket, ...ticket } = createTicketActions(context);

  function onTaken(): void {
    markDelivered(context);
    settleTicket();
    expiry.schedule();
  }

  function forget(endLine: () => void): void {
    store.batch(() => {
      endLine();
      outbox.clear();
      forgetChat();
      forgetTicket();
      expiry.stop();
      store.update(() => initialState);
    });
  }

  return {
    getState: store.get,
    subscribe: store.subscribe,
    now: serverClock.now,
    onTick: createTicker(clock),
    support: createSupportActions({ base, store, line, forget: () => forget(line.forget) }),
    chat,
    rating: createRatingActions(context),
    ticket,
    destroy() {
      line.stop();
      outbox.stop();
      stopChat();
      expiry.stop();
    },
  };
}
