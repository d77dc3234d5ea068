import type { Anatomy } from "../internals/anatomy.ts";

/** The frame of every widget: who is asked, in which words, and the window they live in. */
export const supportAnatomy = {
  widget: "support",
  parts: {
    root: {
      purpose: "Holds everything of one support line; carries language and direction.",
      states: {
        open: { purpose: "The window is open." },
        offline: { purpose: "The connection has been away for more than a moment." },
      },
    },
    announcer: { purpose: "The one polite live region for screen readers; never seen." },
    launcher: {
      purpose: "The button that opens and closes the window.",
      states: {
        open: { purpose: "The window is open." },
        unread: { purpose: "There is something that was not seen yet." },
      },
    },
    "launcher-badge": {
      purpose: "The number of unseen messages on the launcher; not there when all is seen or the window is open.",
    },
    greeting: { purpose: "A first word to somebody who stays on the page; it stands beside the launcher." },
    "greeting-photo": { purpose: "The photo of who says it." },
    "greeting-name": { purpose: "Who says it." },
    "greeting-text": { purpose: "The words." },
    "greeting-open": { purpose: "The button that opens the chat." },
    "greeting-dismiss": { purpose: "The button that takes the greeting away." },
    window: {
      purpose: "The dialog that holds the widgets; the page behind it stays usable.",
      states: {
        open: { purpose: "The window is open." },
        offline: { purpose: "The connection is away." },
        low: { purpose: "An on-screen keyboard leaves little room." },
      },
    },
    header: { purpose: "The line with title, back and close." },
    title: { purpose: "The window’s name." },
    close: { purpose: "The button that closes the window." },
    connection: {
      purpose:
        "A quiet line: offline, still connecting, we go on by ourselves; please sign in first; or that this page is refused.",
      states: {
        status: {
          purpose: "What is the matter.",
          values: ["offline", "connecting", "reconnecting", "identity-required", "refused"],
        },
      },
    },
    unkept: {
      purpose: "A quiet line: this browser does not keep what waits to be sent, so the page should stay open.",
      states: { fault: { purpose: "Why it does not.", values: ["blocked", "full"] } },
    },
    incidents: { purpose: "What goes on that touches this customer; not there while nothing does." },
    incident: {
      purpose: "One incident or planned work.",
      states: {
        kind: { purpose: "Which of the two.", values: ["incident", "maintenance"] },
        severity: { purpose: "How grave it is.", values: ["info", "minor", "major", "critical"] },
        phase: {
          purpose: "Where it stands.",
          values: ["scheduled", "investigating", "identified", "monitoring", "resolved"],
        },
        following: { purpose: "The customer is told when it is over." },
      },
    },
    "incident-title": { purpose: "What it is; an alert where it is critical." },
    "incident-standing": { purpose: "Where it stands, when it should be over and when there is news." },
    "incident-text": { purpose: "What is known by now; opens and closes; not there where nothing more was told." },
    "incident-follow": {
      purpose: "A switch: tell me when it is over; not there once it is.",
      states: { following: { purpose: "It is on." } },
    },
    "incident-link": { purpose: "The link to where more is told." },
    "incident-dismiss": { purpose: "The button that hides it until there is news." },
    "incident-letter": {
      purpose: "The form that asks for a letter, too; only there while one follows.",
      states: { invalid: { purpose: "The address is not one." } },
    },
    "incidents-more": { purpose: "All but the gravest; opens and closes." },
    "incidents-stale": { purpose: "Says that there may be more, as the status page does not answer." },
    notify: { purpose: "How one is told of answers while one looks elsewhere; opens and closes." },
    "notify-button": {
      purpose: "The button that shows and hides these choices.",
      states: { on: { purpose: "Something was agreed to." } },
    },
    "notify-panel": { purpose: "The choices, over the window’s room." },
    "notify-sound": {
      purpose: "A switch: play a tone.",
      states: { on: { purpose: "The tone is on." } },
    },
    "notify-system": {
      purpose: "A switch: show a notification of the system.",
      states: {
        on: { purpose: "Notifications are on." },
        access: { purpose: "What the browser says.", values: ["default", "granted", "denied"] },
      },
    },
    "notify-hint": { purpose: "Says that the browser forbids notifications; empty while it does not." },
    content: { purpose: "The window’s room under the header." },
    view: {
      purpose: "One view of the window; only the present one is there.",
      states: { view: { purpose: "Which view it is.", values: ["chat", "ticket", "conversations"] } },
    },
    go: {
      purpose: "A button that goes to another view: to the ticket, to the conversations, or back to the chat.",
      states: { to: { purpose: "Where it goes.", values: ["chat", "ticket", "conversations"] } },
    },
    transcript: { purpose: "Ways to save all that was said, to unfold; not there before there is anything." },
    "transcript-save": { purpose: "The button that saves it as one kind of file." },
    "transcript-status": {
      purpose: "Says that it is being fetched, or could not be; empty while there is nothing to say.",
      states: { status: { purpose: "Where fetching stands.", values: ["loading", "failed"] } },
    },
    "own-data": { purpose: "What is kept of the customer, to unfold; not there while nothing is." },
    "own-data-save": { purpose: "The button that saves all of it as one file." },
    "own-data-erase": { purpose: "The way to erase it: unfolds what that means, and asks." },
    "own-data-confirm": { purpose: "The button that erases it." },
    "own-data-status": {
      purpose: "Says how saving or erasing goes; empty while there is nothing to say.",
      states: {
        saving: { purpose: "Where saving stands.", values: ["loading", "failed"] },
        erasing: { purpose: "Where erasing stands.", values: ["loading", "failed", "done"] },
      },
    },
  },
  variables: {
    "--wl-support-visible-start":
      "On `support-window`: where the visible page begins, in pixels; only there while an on-screen keyboard covers some.",
    "--wl-support-visible-size": "On `support-window`: how much of the page is visible then, in pixels.",
  },
} as const satisfies Anatomy;

type Shape = typeof supportAnatomy;

/** The type of the anatomy under a short name, so that published types say it once. */
export interface SupportAnatomy extends Shape {}
