/** The rules of tickets. */
export const TICKET_RULES = [
  {
    id: "T1",
    sentence:
      "A ticket's form is checked against its category. A kind that the site does not take, a category, field or check that there is not, a required field that is empty and a value of another form are `invalid-request`, whose `detail` begins with the first place that is wrong (`fields.contract: …`). What was said is kept with the names that the customer read. What came with the form, files too, is the first message.",
  },
  {
    id: "T2",
    sentence:
      "The same form by the same visitor within ten minutes, files and context aside, is the same ticket while that is open: its id stands for the first one from then on, and no second letter is written. Another address, field or wish is another ticket.",
  },
  {
    id: "T3",
    sentence:
      "How a ticket stands is one of its kind's statuses, and `history` has every step. It begins as `received`. An agent's answer makes a problem, a question or a complaint `answered`, a further word of its customer `received` again with a new time to answer by, the end `solved`, or `settled` for a complaint. The other statuses are said by the agent who holds it; another one is `invalid-request`, the same again `wrong-state`. A wish keeps what was said of it last.",
  },
  {
    id: "T4",
    sentence:
      "An agent gives a ticket to any agent of the site who is no program: where one held it, that contact ends without a reason, and a new one begins. An unknown agent or a program is `invalid-request`, a chat `wrong-state`.",
  },
  {
    id: "T5",
    sentence:
      "A chat becomes a ticket by its customer or by the agent who holds it, and a ticket that has not ended becomes a chat: the same conversation, with all that was said and a notice (`became`). A chat that waited leaves the line, one that had ended waits again; a ticket that waited stands in line from then on. A ticket that was a chat meanwhile is the same ticket again, whatever the form says; unless it was answered and its agent still holds it, it is owed an answer anew.",
  },
  {
    id: "T6",
    sentence:
      "A complaint is entered in the site's register, numbered 1, 2, 3 … by year without a hole. It has a document that never changes and is the same for customer and desk, and its `fingerprint`: SHA-256 of the document as UTF-8.",
  },
  {
    id: "T7",
    sentence:
      "`GET …/conversations/{id}/transcript?format=&timeZone=` gives all that was said as `text`, `html` or `json`, to the customer and to the desk. Notes and what was taken back are not in it, and nothing that people typed is more than text. Somebody else's conversation is `not-found`.",
  },
  {
    id: "T8",
    sentence:
      "`GET /v1/desk/references/{reference}` finds a ticket, however its reference was typed: small letters, spaces, O for 0, I or L for 1. A wrong check symbol is `not-found`.",
  },
] as const;
