/** The rules of conversations and messages. */
export const TALK_RULES = [
  {
    id: "C1",
    sentence:
      "A conversation is `waiting`, `active` or `ended`. A visitor's message in an ended one reopens it, unless another chat is open (C8).",
  },
  {
    id: "C2",
    sentence:
      "Of those waiting the one that came first is first, emergencies before all others (Q1); of two that came in the same millisecond, the one with the older id. The server tells every visitor the own place whenever it changes, and again before what it told stops being valid.",
  },
  {
    id: "C3",
    sentence:
      "One agent holds an active conversation; another one's claim is `taken`. Only the holder answers, promises and ends.",
  },
  { id: "C4", sentence: "Ending a contact asks the customer to rate it, unless the talk was ended for abuse." },
  {
    id: "C5",
    sentence: "A rating is one write. The last choice holds, `null` takes it back, every choice stays in the feed.",
  },
  {
    id: "C6",
    sentence:
      "An answer settles an open promise: `kept` if it comes in time, else `lapsed`. A promise whose time comes without an answer becomes `lapsed` by itself. A new promise or the end releases the one before. Before its time its agent may give it more, up to a later moment and with a reason that the customer reads in a message; once the time has come that is `wrong-state`.",
  },
  {
    id: "C7",
    sentence:
      "A ticket is acknowledged with a reference, who answers and by when; one letter says the same. Nothing the sender wrote is in that letter. An agent's answer to a ticket also goes to the customer as a letter.",
  },
  {
    id: "C8",
    sentence:
      "Opening a chat while one is open joins it: its id stands for the open chat from then on, and whatever is sent under it is stored there. So does a word in a chat that has ended, and at signing in a chat that still waits joins the customer's open one. A chat that an agent holds, or that is a ticket as well, stays a chat of its own then. One that is opened `apart` joins none; five may be open at once. A chat that waits keeps its place when another one joins it, and says so once for as long as it waits (`same-place`).",
  },
  {
    id: "C9",
    sentence:
      "A chat may say what it is about when it is opened, of the site's categories; any other is `invalid-request`. That stays when it is written in again. A chat that waits takes it over from one that joins it, if it has none or the other is an emergency.",
  },
  {
    id: "M1",
    sentence:
      "Who wrote a message may change its words for as long as the site says after it was sent, by the server's clock; then it is `too-late`. The message travels whole, in the place it had, with `editedAt`. That reopens nothing and keeps no promise. What a ticket asks and what was promised stays: `wrong-state`.",
  },
  {
    id: "M2",
    sentence:
      "Who wrote a message may take it back, within the same time. Its place stays, without parts and reactions, with `removedAt`. Its files are gone.",
  },
  {
    id: "M3",
    sentence:
      "Whoever sees a message may react to it with one sign of the closed list, if somebody else wrote it and it was not taken back. The last sign of each person holds, `null` takes it back.",
  },
  {
    id: "M4",
    sentence:
      "What was taken back is taken out of the feed too: the events of before tell the message as removed, and so does the answer to a repeated write. A letter that was sent stays sent.",
  },
  {
    id: "M5",
    sentence:
      "A message carries files that its sender has uploaded, each of them in one message only. What is not theirs to send is `not-found`, one that has not arrived whole `file-incomplete`, more than the site allows `file-refused`.",
  },
  {
    id: "M6",
    sentence:
      "Agents leave notes for each other in any conversation of their site, whatever its state. They are events for the desk alone (F5): nothing that a visitor is given tells of them.",
  },
  {
    id: "M7",
    sentence:
      "A snapshot carries the newest 50 messages of each conversation, and up to 200 where an agent's words before them were not seen; `earlier` names the conversations that have more. `GET …/messages?before=seq` gives the 50 before a place.",
  },
  {
    id: "M8",
    sentence:
      "`GET /v1/search?words=` finds the messages of the visitor's own that have all these words, or words that contain them, in any case and order, newest first. It is counted as a write.",
  },
] as const;
