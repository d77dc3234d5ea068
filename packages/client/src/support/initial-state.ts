import type { SupportState } from "../state.ts";

/** What is true before anybody asked for help. */
export const initialState: SupportState = {
  session: { status: "idle" },
  connection: { status: "idle" },
  offline: false,
  wasLive: false,
  window: { open: false },
  storageFault: null,
  tab: null,
  site: null,
  visitor: null,
  seq: 0,
  ahead: {},
  conversations: {},
  contacts: {},
  messages: {},
  promises: {},
  ratings: {},
  typing: {},
  wait: null,
  waitExpired: false,
  outbox: [],
};
