/** The rules of how people hand over, part, and are called. */
export const PEOPLE_RULES = [
  {
    id: "H1",
    sentence:
      "Whoever holds a conversation passes it on: to an agent of the site, who has it at once, or to nobody (`null`), so that it waits from now on. The contact ends without a reason and is not rated, promises are released, a notice `handed-over` says from whom to whom and why; a note is for the desk alone. To oneself, to a stranger or to a program is `invalid-request`.",
  },
  {
    id: "H2",
    sentence:
      "An agent's ending may say a last word. It stands before the notice of the end, under the id of the ending, and keeps a promise as any answer does.",
  },
  {
    id: "H3",
    sentence:
      "A customer says once how they want to be called, or that they would rather not (`null`): `nameAnsweredAt` is set either way and comes along at signing in, so that nobody asks again; a name in a ticket counts as well. It needs a record (`not-found` before the first write). A name that the host signed is not changed (`wrong-state`).",
  },
  {
    id: "H4",
    sentence:
      "An agent's card may have a greeting: a film with captions in at least one language. It is public, is kept for ever by the digest in its address, and is given in ranges.",
  },
] as const;

/** The rules of programs that answer. */
export const PROGRAM_RULES = [
  {
    id: "G1",
    sentence:
      "A program that the site names for a category takes chats about it in the same write: `active`, with its contact and the notice that it joined. Such a chat never stands in line and counts as no wait.",
  },
  {
    id: "G2",
    sentence:
      "Words of a program travel while they are written: `message-delta` moments with the id of the message that comes of them, each with its place, at most twenty a second; every two seconds, and for whoever connects meanwhile, one with all there is so far (`offset` 0). At the end one `message.added` of that id has the whole. `dropped` says that none comes.",
  },
  {
    id: "G3",
    sentence:
      "While a program holds a chat, the customer gets a person by one request, whatever it is doing: what it has said so far is its message, a notice `handed-over` says `asked`, a note of the program tells the desk what was asked, given and tried, and the chat waits from now on. Where a person has it, or it waits for one, nothing changes; an ended one is `wrong-state`.",
  },
  {
    id: "G4",
    sentence:
      "A program that says nothing in time, fails, comes to no end or does what no program does is relieved by people, and so is one that gives up: what it has said stays, the notice says `cannot`, and a note says what happened.",
  },
  {
    id: "G5",
    sentence:
      "Every word of the customer in a chat that a program holds is answered, also where the server dies in between: the turn is done again under the same ids, and what was stored is not said twice.",
  },
  {
    id: "G6",
    sentence: "A program has one turn at a time in a conversation. What is said meanwhile is part of the next.",
  },
  {
    id: "G7",
    sentence:
      "A program may end the contact as solved; it is rated, and counted apart from those of people. A chat that begins again is the program's again, unless a person ever held it: then it waits.",
  },
  {
    id: "G8",
    sentence:
      "An agent may claim what a program holds: what it has said so far is its message, a notice `handed-over` names both, and a contact of the agent begins.",
  },
] as const;
