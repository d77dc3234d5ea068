import type { Anatomy } from "../internals/anatomy.ts";

/** The parts that are about who talks: people, programs, and what the customer is called. */
export const peopleParts = {
  "agent-video": {
    purpose: "The button that shows the film in which the person says hello; not there without one.",
    states: { open: { purpose: "The film is shown." } },
  },
  "agent-film": { purpose: "The film over the page, with its captions." },
  person: {
    purpose: "The button that leads from a program to a person; not there while no program answers.",
    states: { asked: { purpose: "A person was asked for, and comes." } },
  },
  channels: { purpose: "Where to turn next after a talk that was broken off; not there otherwise." },
  "ask-name": {
    purpose: "The question what the customer wants to be called; not there once it was answered.",
    states: { invalid: { purpose: "Nothing was typed." } },
  },
  "ask-name-field": {
    purpose: "The question in words, with the field.",
    states: { invalid: { purpose: "Nothing was typed." } },
  },
  "ask-name-patronymic": { purpose: "The field for the patronymic; not there in a language that has none." },
  "ask-name-save": { purpose: "The button that gives the name." },
  "ask-name-skip": { purpose: "The button of who would rather not say." },
} as const satisfies Anatomy["parts"];
