import type { JournalFault } from "@warmline/client/core";
import type { OpeningTrouble, SignInRefusal } from "../store/state.ts";

/** Why the desk does not open. */
export const troubleWords = {
  unreachable: "The server does not answer. It is tried again by itself.",
  "not-understood": "The server answered something this desk does not understand. Reload, or tell whoever runs it.",
} as const satisfies Record<OpeningTrouble, string>;

/** The page on which an agent signs in. */
export const signInWords = {
  title: "Sign in to your desk",
  where: "The server prints a one-time sign-in link when it starts. Open that link, or paste it here.",
  whereMore: "No link at hand? Whoever runs the server can print a new one: warmline agent link.",
  field: "Paste your sign-in link",
  button: "Sign in",
  working: "Signing you in…",
  empty: "Paste the link first. It ends with #sign-in= and a long secret.",
  refused: {
    "link-refused": "This link was used before or has expired. Each link works once. Ask for a new one.",
    "insecure-transport":
      "Signing in over plain HTTP only works on the server’s own machine. Open the desk by its https:// address.",
    "session-ended": "You have been signed out. Sign in with a new link to go on.",
    unreachable: "The server does not answer. Check your connection and try again.",
    "sign-out-unfinished":
      "The server does not know yet that you signed out. Keep this page open: it is told as soon as it answers.",
    other: "That did not work. Check the link and try again.",
  } satisfies Record<SignInRefusal, string>,
} as const;

/** Whether the server is heard. */
export const connectionWords = {
  idle: "Not connected",
  connecting: "Connecting…",
  live: "Live",
  waiting: (seconds: number): string => (seconds <= 0 ? "Trying again…" : `No connection · next try in ${seconds} s`),
  retry: "Try now",
} as const;

/** Why what is not sent yet may be lost. */
export const unkeptWords = {
  blocked: "This browser keeps nothing for the desk. Leave this page open until all is sent.",
  full: "This browser’s storage is full. Leave this page open until all is sent.",
} as const satisfies Record<JournalFault, string>;
