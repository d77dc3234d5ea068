/** The rules of ratings and amends. */
export const AMENDS_RULES = [
  {
    id: "V1",
    sentence:
      "A contact's rating has the contact's own id and the scale that the site has then: three faces, or five. A face of another scale is `invalid-request`. What was said on different scales, or on different occasions, is never added up.",
  },
  {
    id: "V2",
    sentence:
      "Of the choices of a rating the first one and the latest 50 are kept, each with its time. The same choice again changes nothing.",
  },
  {
    id: "V3",
    sentence:
      "Once a face was chosen, the customer may say beside it what was good or wrong: some of the site's reasons, words, or both. Before that it is `wrong-state`, another reason `invalid-request`. The last remark holds. It names the team that reads it, which gets a letter if it has an address.",
  },
  {
    id: "V4",
    sentence:
      "A customer may wave the question away. Choosing a face clears that; where one is chosen, it changes nothing.",
  },
  {
    id: "V5",
    sentence:
      "`popUp` says whether a rating may be asked outside the window too: for one customer not again before the site's time is over, whatever came of it, on whatever page, and after signing in.",
  },
  {
    id: "V6",
    sentence:
      "`GET /v1/desk/ratings?from=&to=` tells how each scale was answered on each occasion between two moments at most 366 days apart, beside the same time before: counts, and Wilson and Newcombe intervals at 95 % where there are ten answers or more. Contacts with programs are counted apart.",
  },
  {
    id: "B1",
    sentence:
      "An apology has four parts: what happened, how it was put right, what changes, and sorry. If one of them says nothing it is `invalid-request`. Its agent holds the conversation, and it answers as a message does.",
  },
  {
    id: "B2",
    sentence:
      "An offer is one of the site's guide for how much it hurt; any other is `invalid-request`. It keeps what it said when it was made, and until when it can be claimed.",
  },
  {
    id: "B3",
    sentence:
      "The customer claims an offer with one write, also after the talk. It is granted once, with one code: whoever claims again, under whatever id, from whatever page and at whatever server, has it already, and is told so by success.",
  },
  {
    id: "B4",
    sentence:
      "An offer that nobody claimed in its time is `expired`. From that moment on claiming it is `offer-gone`, whether or not that was told yet.",
  },
  {
    id: "B5",
    sentence:
      "Whoever made an offer, or holds its conversation, may withdraw it while nobody claimed it; claiming it is `offer-gone` then. What is claimed or expired stays so (`wrong-state`).",
  },
  {
    id: "B6",
    sentence:
      "Some time after the last amends of a contact its customer is asked once more, on the occasion `follow-up`: not while people still talk, and not after abuse. It reopens nothing.",
  },
] as const;
