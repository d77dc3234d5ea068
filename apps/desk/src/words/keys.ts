/** Every key of the desk and what it does. */
export const keyWords = {
  title: "Keys",
  close: "Close the list of keys",
  single: "Single keys work",
  singleHint: "They never do while you write, and none of them needs to be known: each does what a button does.",
  groups: [
    {
      name: "Anywhere",
      map: [
        ["?", "opens this list"],
        ["/", "searches your conversations"],
        ["j", "opens the next conversation"],
        ["k", "opens the one before"],
        ["i", "goes to the list of conversations"],
        ["o", "takes chats, or no more"],
        ["d", "shows the tickets, by when they are due"],
        ["a", "tells of incidents"],
        ["s", "shows the numbers"],
        ["f", "shows what customers say of contacts"],
        ["Tab, Shift + Tab", "go to the next thing, or back"],
        ["Escape", "closes a panel, a list or your card; from the field it leads to the messages"],
      ],
    },
    {
      name: "Side by side",
      map: [
        ["b", "opens the chosen line, or the next, beside this one"],
        ["Ctrl + Enter on a line", "opens it beside"],
        ["h", "goes to the conversation before"],
        ["l", "goes to the one after"],
        ["x", "closes this one"],
      ],
    },
    {
      name: "In a conversation",
      map: [
        ["t", "takes it, also from a program, or the next in line"],
        ["r", "answers"],
        ["n", "writes a note for colleagues"],
        ["p", "promises an answer"],
        ["w", "asks for more time before a promise runs out"],
        ["g", "makes amends: an apology or an offer"],
        ["y", "inserts an article, steps, choices or a form: then a, s, c or f"],
        ["z", "hands over to a colleague"],
        ["q", "finds a snippet to begin with"],
        ["u", "says how it stands with a ticket"],
        ["v", "gives a ticket to somebody"],
        ["e", "ends the contact"],
        ["c", "shows the customer’s details, or leaves them"],
        ["m", "goes to the messages"],
        ["+", "reacts to the message that has the focus"],
      ],
    },
    {
      name: "In lists",
      map: [
        ["Arrow up, Arrow down", "go from line to line, from message to message"],
        ["Home, End", "go to the first and the last"],
      ],
    },
    {
      name: "While you write",
      map: [
        ["Enter", "sends"],
        ["Shift + Enter", "begins a new line"],
        ["/ in an empty field", "finds a snippet to begin with"],
        ["Arrow up in an empty field", "changes what you said last"],
      ],
    },
  ],
} as const;
