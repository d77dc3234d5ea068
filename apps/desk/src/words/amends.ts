import type { Severity } from "@warmline/protocol";
import type { ApologySlot } from "../store/amends.ts";

/** How something is made good: with words, and with what the guide offers. */
export const amendsWords = {
  button: "Amends",
  begun: "Amends · begun",
  title: "Make amends",
  explain: "Some time after it the customer is asked whether it is all right now.",
  kinds: { apology: "Apology", offer: "Offer" },
  inLine: (kind: string, text: string): string => `${kind}: ${text}`,
  choose: "What do you want to do?",
  cancel: "Not now",

  slotHelp: {
    happened: "In plain words, from their side. No passive voice, no “inconvenience”.",
    fixed: "What was done, and that it works now. If it is not fixed yet, say what holds until then.",
    changes: "What will be different, so that it does not come again. Promise only what is sure.",
    sorry: "Say it once, plainly, without a “but”.",
  } satisfies Record<ApologySlot, string>,
  slotExample: {
    happened: "We moved your mailbox on Friday and forgot the old address. Letters to it came back.",
    fixed: "Both addresses work since 10:20. I sent a letter to each, and both arrived.",
    changes: "The list we move mailboxes by now names every old address, and two people read it.",
    sorry: "You waited three days for letters that we turned away. I am sorry.",
  } satisfies Record<ApologySlot, string>,
  example: (text: string): string => `For example: ${text}`,
  stillEmpty: (slots: readonly string[]): string => `Still empty: ${slots.join(", ")}. Half an apology is none.`,
  tooLong: (slots: readonly string[]): string => `Too long to be sent: ${slots.join(", ")}.`,
  allSaid: "All four parts are said.",
  preview: "As the customer reads it",
  sendApology: "Send the apology",

  severity: "How much did it hurt?",
  severities: { minor: "A nuisance", major: "It cost them something", critical: "It did real harm" } satisfies Record<
    Severity,
    string
  >,
  offer: "What do you offer?",
  days: (days: number): string => (days === 1 ? "can be claimed for one day" : `can be claimed for ${days} days`),
  noGuide: "The site file names nothing that could be offered. An apology is always possible.",
  noOffers: "The guide offers nothing here: an apology is what fits.",
  text: "Say something with it (optional)",
  textPlaceholder: "It does not give you the weekend back. It is what I can do at once.",
  missing: { severity: "Choose how much it hurt.", offer: "Choose what you offer." },
  ready: "The customer claims it with one click, once.",
  sendOffer: "Make the offer",

  offered: "Offered",
  offering: (label: string): string => `Offering: ${label}`,
  states: {
    open: (until: string): string => `open until ${until}`,
    claimed: (at: string): string => `claimed ${at}`,
    expired: (at: string): string => `ran out ${at}`,
    withdrawn: (at: string): string => `taken back ${at}`,
  },
  code: (code: string): string => `Code: ${code}`,
  unknown: "An offer",
  withdraw: "Take the offer back",
  withdrawAsk: "Take it back? The customer sees that it is gone.",
  withdrawNow: "Take it back",
  withdrawing: "Taking it back…",
  keep: "Leave it open",
  withdrawFailed: "The offer could not be taken back. Please try once more.",
  withdrawLate: "The offer can no longer be taken back: the customer was quicker, or its time is over.",
} as const;
