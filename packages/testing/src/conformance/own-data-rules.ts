/** The rules of what belongs to the customer. */
export const OWN_DATA_RULES = [
  {
    id: "E1",
    sentence:
      "`GET /v1/export` gives the visitor all that is kept of them as one JSON file to save: how they are called and reached, every conversation with its messages, ratings, offers, promises and answers, tickets as they were left, and of each file its name and an address that holds for ten minutes. What agents noted for each other is not in it.",
  },
  {
    id: "E2",
    sentence:
      "`PUT /v1/erasures/{id}` erases it in one write: words and what was noted about them, files, names, addresses, the identity and letters that wait, here and in every feed it came from. What was open is over. Stays what numbers are made of: that there was a conversation, when, how it ended, which face was chosen; and of a complaint its number, its day and its fingerprint. The desk is told, with `erasedAt` in the visitor.",
  },
  {
    id: "E3",
    sentence:
      "With it every session of that visitor ends: streams say `resync(identity-changed)`, tokens are `session-ended`, and the restore token opens a record with nothing in it. To erase again is answered as the first time. Nobody writes into what was erased: for agents it is `wrong-state`. A customer whom the host identifies again begins anew.",
  },
] as const;
