/** The rules of what helps in a talk: articles, steps, choices, forms, and words that explain themselves. */
export const PARTS_RULES = [
  {
    id: "P1",
    sentence:
      "An agent or a program sends beside its words one thing to help with: an `article`, `steps`, `choices` or a `form`. It comes behind the words and before the files. Customers send none (`invalid-request`). It is reworded never (`wrong-state`), and taken back as any message is. `plain` has all of its words, for whoever does not know the part.",
  },
  {
    id: "P2",
    sentence:
      "An article is one of the site's, any other is `invalid-request`; its message says the title in the customer's language and a short answer. `GET /v1/articles/{id}` gives the whole of it to visitors of the site, in their language. One that the site has no longer is `not-found`, while its short answer stays.",
  },
  {
    id: "P3",
    sentence:
      "The customer alone says of a step that it is `done` or that they are `stuck` there, or takes that back (`null`): the last word on each step holds and is in the part, for both sides. That goes in any state of the conversation, and begins none again. A step that there is not is `invalid-request`. Pictures of steps are files of their message.",
  },
  {
    id: "P4",
    sentence:
      "Of several choices the customer takes one, once. Its label is a word of the customer's, under the id of the answer, and does what any word does, but stays as it is (`wrong-state`). The same choice again changes nothing, another one is `wrong-state`, one that was not offered `invalid-request`.",
  },
  {
    id: "P5",
    sentence:
      "A form is answered as a whole, once; then it is `wrong-state`. Answers are checked as the fields of a ticket are: what is wrong is `invalid-request`, whose `detail` begins with the first place (`answers.order: …`). They are in the part, and a word of the customer's under the id of the answer, which stays as it is too: a line with label and value for each.",
  },
  {
    id: "P6",
    sentence:
      "`given` of a conversation keeps the last answer to each question, the latest 50, and comes along at signing in. A form says of each question what was given already, in a form, a ticket's field, or as `name` and `email` of the visitor, if it would do as the answer; where it is left out of the answers it holds. A form that asks for nothing else is `wrong-state`.",
  },
  {
    id: "P7",
    sentence:
      "In what agents and programs say, the first place of each word of the site's glossary is a `term` with its explanation in the customer's language: whole words, the longest that fits, in capitals only where the glossary has capitals, neither in code nor in links. Customers' words and notes have none.",
  },
] as const;
