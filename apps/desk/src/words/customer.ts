/** What makes a conversation a ticket. */
export const ticketWords = {
  kind: "Ticket",
  reference: "Reference",
  category: "About",
  status: "Status",
  statuses: {
    received: "Received",
    working: "Being worked on",
    thinking: "Being thought about",
    planned: "Planned",
    building: "Being built",
    examining: "Being examined",
    answered: "Answered",
    solved: "Solved",
    shipped: "Shipped",
    declined: "Not planned",
    settled: "Settled",
  },
  answerBy: "Answer by",
  answerer: "Who answers",
  noDetails: "No further details were given.",
  copy: "Copy",
  copied: "Copied",
} as const;

/** Who the customer is. */
export const customerWords = {
  region: "Customer",
  back: "Back to the conversation",
  none: "Who you talk with shows here.",
  unnamed: (tag: string): string => `Visitor ${tag}`,
  identified: "Signed in at the site",
  anonymous: "Not signed in",
  email: "E-mail",
  language: "Language",
  about: "About",
  since: "First here",
  unknown: "not told",
  earlier: "Earlier conversations",
  noEarlier: "This is the first one.",
  chat: "Chat",
} as const;
