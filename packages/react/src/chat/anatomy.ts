import type { Anatomy } from "../internals/anatomy.ts";
import { helpParts } from "./anatomy.help.ts";
import { peopleParts } from "./anatomy.people.ts";

const status = {
  purpose: "How far one’s own message has got.",
  values: ["queued", "sending", "sent", "delivered", "read", "failed"],
} as const;

const offerStatus = {
  purpose: "How it stands with the offer.",
  values: ["open", "claiming", "claimed", "expired", "withdrawn", "failed"],
} as const;

/** A conversation with a person. */
export const chatAnatomy = {
  widget: "chat",
  parts: {
    root: {
      purpose: "Holds one chat.",
      states: {
        state: {
          purpose: "Where the conversation stands; `none` before the first word.",
          values: ["none", "waiting", "active", "ended"],
        },
      },
    },
    agent: {
      purpose: "The card of the person who answers; not there while nobody does.",
      states: { bot: { purpose: "It is a program, which says so." } },
    },
    "agent-photo": {
      purpose: "The person’s photo, or the initials on a plain ground.",
      states: { initials: { purpose: "There is no photo, or it did not load." } },
    },
    "agent-name": { purpose: "The person’s name." },
    "agent-signature": { purpose: "The warm line under the name." },
    "agent-bot": { purpose: "The label that says it is a program; not there for a person." },
    list: {
      purpose: "The messages, oldest first; scrolls, and follows the newest while the reader is at the end.",
      states: {
        atEnd: { purpose: "The newest message is in view." },
        empty: { purpose: "Nothing has been said yet." },
      },
    },
    latest: {
      purpose: "The button that leads to the newest message; only there while that is out of view.",
      states: { unread: { purpose: "Something came that was not seen." } },
    },
    empty: { purpose: "The greeting before the first word." },
    team: { purpose: "The people who answer, by their photos; empty while that is not known yet." },
    topics: {
      purpose: "What the first word will be about; not there after it or where there is nothing to choose from.",
    },
    "topics-label": { purpose: "The question, which need not be answered." },
    topic: {
      purpose: "One topic, as a chip.",
      states: { chosen: { purpose: "It is chosen." }, emergency: { purpose: "It goes before all others." } },
    },
    day: { purpose: "The line between two days." },
    earlier: {
      purpose: "The button that fetches earlier messages, before the first one here; not there when all are here.",
      states: {
        loading: { purpose: "They are on their way." },
        failed: { purpose: "They did not come, and can be asked for again." },
      },
    },
    beginning: { purpose: "Says that there is nothing before; only there for whoever came through earlier messages." },
    unseen: { purpose: "The line before the first message that was not seen when one came." },
    message: {
      purpose: "One row: a message of the customer, of an agent or of the system.",
      states: {
        author: { purpose: "Who wrote it.", values: ["me", "agent", "system"] },
        status,
        inDoubt: { purpose: "The server may have it although no answer came: it can only be retried." },
        startsGroup: { purpose: "The first of several from the same author." },
        bot: { purpose: "A program wrote it, which is said beside its name." },
        writing: { purpose: "It is still being written: its words grow." },
        removed: { purpose: "Its author took it back." },
        changed: { purpose: "It was changed, taken back or reacted to since it was written." },
      },
    },
    text: { purpose: "The words of a message: paragraphs, lists, quotes, code, links." },
    ...helpParts,
    ...peopleParts,
    time: { purpose: "When it was written, as a clock time." },
    status: { purpose: "How far it has got, in words; only under one’s own messages.", states: { status } },
    retry: { purpose: "The button that sends a failed message again." },
    discard: { purpose: "The button that takes a failed message back into the composer." },
    edited: { purpose: "When the words were changed; not there while they are the first ones." },
    removed: { purpose: "Stands in the place of a message that was taken back." },
    unchanged: {
      purpose: "Says that a change was refused, with its words, and what can be done; not there otherwise.",
    },
    reactions: { purpose: "The reactions to a message as buttons, with their number; not there without any." },
    tools: {
      purpose: "What can be done with the message that is meant; one for the whole list, drawn inside that message.",
      states: {
        side: { purpose: "Where there is room for it.", values: ["above", "below"] },
        asked: { purpose: "What it asks now in place of the buttons.", values: ["reaction", "removal"] },
      },
    },
    react: { purpose: "The button that offers the reactions." },
    "react-with": { purpose: "The reactions to choose from; the own one is pressed." },
    copy: { purpose: "The button that copies the words." },
    edit: { purpose: "The button that takes one’s own message into the composer; not there when its time is over." },
    remove: { purpose: "The button that asks whether one’s own message is to go; not there when its time is over." },
    "remove-ask": { purpose: "The question whether it is to go, with both answers." },
    notice: {
      purpose: "What happened to the conversation, in warm words.",
      states: {
        notice: {
          purpose: "What happened.",
          values: [
            "joined",
            "ended",
            "reopened",
            "same-place",
            "left-line",
            "back-in-line",
            "incident",
            "call-back",
            "status",
            "became",
            "handed-over",
          ],
        },
        solved: { purpose: "It ended because all was solved." },
      },
    },
    apology: { purpose: "An apology as a short letter with four headings; not there in another message." },
    offer: {
      purpose: "Something offered to make amends, with what comes with it; not there in another message.",
      states: { status: offerStatus },
    },
    "offer-state": {
      purpose: "Until when an offer can be taken, its code once it was, or what became of it.",
      states: { status: offerStatus },
    },
    "offer-claim": {
      purpose: "The button that takes an offer, and copies its code afterwards; not there where nothing can be taken.",
      states: { status: offerStatus },
    },
    typing: { purpose: "Says that the agent is writing; not there otherwise." },
    promise: {
      purpose: "Who promised to be back, until what clock time, with a calm countdown.",
      states: {
        state: { purpose: "Where the promise stands.", values: ["open", "kept", "lapsed", "released"] },
        extended: { purpose: "It was given more time, and says why." },
      },
    },
    countdown: { purpose: "The minutes that are left of a promise; not there when they are over." },
    composer: {
      purpose: "The form in which one writes.",
      states: {
        empty: { purpose: "Nothing is typed." },
        long: { purpose: "The text is near its longest." },
        editing: { purpose: "It changes a message that was sent." },
      },
    },
    input: { purpose: "The text field; grows with the text." },
    editing: { purpose: "Says that a message is changed, and until when that can be done; not there otherwise." },
    "edit-cancel": { purpose: "The button that leaves the message as it was." },
    emoji: {
      purpose: "The button for emoji and, while it is open, the set to choose from.",
      states: { open: { purpose: "The set is open." } },
    },
    attach: {
      purpose: "The button that chooses files, or takes a photo; not there where no files can be sent.",
      states: { camera: { purpose: "It takes a photo." } },
    },
    drop: { purpose: "Lies over the chat while files are held over it; not there otherwise." },
    refused: { purpose: "Which files were not taken, and why; not there otherwise." },
    tray: { purpose: "The files that the next message takes along; not there without any." },
    upload: {
      purpose: "One file on its way, in the tray or in its message, with progress and buttons.",
      states: {
        status: { purpose: "How far it has got.", values: ["waiting", "uploading", "paused", "done", "failed"] },
      },
    },
    files: { purpose: "The files of a message; not there without any." },
    file: { purpose: "The button of a file with its name and size, which saves it." },
    image: {
      purpose: "The button of a picture in the place that was kept for it, which shows it larger.",
      states: { status: { purpose: "Whether it is there.", values: ["loading", "ready", "failed"] } },
    },
    viewer: { purpose: "A picture as large as the page allows; a dialog over all of it." },
    remaining: { purpose: "How many characters are left, or too many; only there near the end." },
    send: {
      purpose: "The button that sends.",
      states: {
        empty: { purpose: "There is nothing to send yet." },
        tooLong: { purpose: "There is more than one message can hold." },
      },
    },
    elsewhere: { purpose: "Stands in the composer’s place where the talk goes on in another conversation." },
    "go-on": { purpose: "The button that goes to the conversation that is open." },
    new: { purpose: "The button that begins a conversation apart; not there while one is open." },
    conversations: {
      purpose: "The customer’s conversations, the one with the newest word first.",
      states: { empty: { purpose: "There is none yet." } },
    },
    conversation: {
      purpose: "The button of one conversation, which leads into it.",
      states: {
        state: { purpose: "Where it stands.", values: ["waiting", "active", "ended"] },
        kind: { purpose: "What it is.", values: ["chat", "ticket"] },
        unread: { purpose: "Something in it was not seen." },
        present: { purpose: "It is the one that the chat shows." },
      },
    },
    "conversation-title": { purpose: "Who answers in it, or what it is about." },
    "conversation-words": { purpose: "The last words in it." },
    "conversation-when": { purpose: "When something was last said in it." },
    "conversation-state": { purpose: "Where it stands, in words, and how many messages were not seen." },
    search: { purpose: "The field in which one looks for words in all conversations." },
    found: {
      purpose: "How the search stands, in words; not there without one.",
      states: { status: { purpose: "How it stands.", values: ["searching", "done", "failed"] } },
    },
    results: { purpose: "The messages that were found, newest first; not there without any." },
    result: { purpose: "The button of one message that was found, which leads to its place." },
    actions: { purpose: "The row of quiet buttons under the composer." },
    leave: { purpose: "The button that leaves the line or ends the chat; not there outside of both." },
    "to-ticket": {
      purpose: "The button that goes on with the chat as a ticket; not there before the first word and after the end.",
    },
  },
  variables: {
    "--wl-chat-promise-progress": "On `chat-promise`: the share of the promised time that has passed, 0 to 1.",
  },
} as const satisfies Anatomy;

type Shape = typeof chatAnatomy;

/** The type of the anatomy under a short name, so that published types say it once. */
export interface ChatAnatomy extends Shape {}
