import { chatState } from "@warmline/client";
import { becomes } from "../becomes.ts";
import { linesOf } from "../lines.ts";
import type { Line, Scene, SceneContext } from "../scene.ts";
import { answered, longTalk, talking } from "./chat.ts";

/** From when on a lost line is told. */
const TOLD_AFTER_MS = 3_000;
const FOR_EVER_MS = 3_600_000;

const hasUnread: Scene["until"] = (state) => chatState.unread(state) > 0;

// The window and its launcher

/** Nobody has opened the window yet: nothing was asked of the server. */
export const closed: Scene = { open: false };

export const unread: Scene = { ...answered, open: false, until: hasUnread };

export const manyUnread: Scene = { ...longTalk, open: false, until: hasUnread };

const isOpening: Scene["until"] = ({ session }) => session.status === "opening";
const isOffline: Scene["until"] = ({ offline }) => offline;

/** The first opening over a network that takes its time. */
export const opening: Scene = {
  before: async ({ world }) => {
    world.network.slow({ latency: FOR_EVER_MS });
    return undefined;
  },
  until: isOpening,
};

/** It takes longer than one waits without a word. */
export const openingSlowly: Scene = {
  ...opening,
  open: false,
  act: async (client, { world }) => {
    client.support.open();
    await becomes(client, isOpening);
    world.clock.turn(TOLD_AFTER_MS + 1);
  },
  until: isOffline,
};

// The connection

async function loseLine(client: Line, { world }: SceneContext): Promise<void> {
  world.network.offline();
  await becomes(client, ({ connection }) => connection.status === "waiting");
  world.clock.turn(TOLD_AFTER_MS + 1);
}

/** In the middle of a talk the line is lost. */
export const reconnecting: Scene = { ...talking, act: loseLine, until: isOffline };

/** The customer goes on writing without a line. */
export const writingOffline: Scene = {
  ...talking,
  act: async (client, context) => {
    await loseLine(client, context);
    client.chat.send(linesOf(context.locale).thereYet);
  },
  until: (state) => state.offline && chatState.rows(state).at(-1)?.status === "queued",
};

// The browser’s storage

/** The browser does not keep anything, and the customer writes without a line. */
const withoutStorage = (why: string): Scene => ({
  ...writingOffline,
  journal: () => () => {
    const fail = () => Promise.reject(new DOMException("", why));
    return { read: fail, write: fail, close: () => undefined };
  },
});

export const storageBlocked = withoutStorage("SecurityError");
export const storageFull = withoutStorage("QuotaExceededError");

/** The server does not serve this site any more. */
export const refused: Scene = {
  before: async ({ world }) => {
    world.serveSites(false);
    return undefined;
  },
  until: ({ session }) => session.status === "refused",
};

/** The site answers only customers who have signed in. */
export const signInFirst: Scene = {
  site: (site) => {
    site.identity.required = true;
  },
};

/** A stranger’s words are kept until the customer has signed in. */
export const signInBeforeSending: Scene = {
  ...signInFirst,
  act: ({ chat }, { locale }) => void chat.send(linesOf(locale).warning),
  until: (state) => chatState.rows(state).at(-1)?.status === "failed",
};
