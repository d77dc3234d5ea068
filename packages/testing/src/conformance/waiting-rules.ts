/** The rules of those who wait, and of what goes on at a site. */
export const WAITING_RULES = [
  {
    id: "Q1",
    sentence:
      "A chat about a category that is an emergency goes before all that are not; among themselves C2 holds. Whoever stands further back than before is told why (`reason`), and so is whoever waits longer because an agent took somebody behind them.",
  },
  {
    id: "Q2",
    sentence:
      "An agent counts who is at the desk, takes chats (`PUT /v1/desk/status`) and is no program. What the site says an agent can do, and how many chats they hold at once, decides whom they can help, and so what everybody is told.",
  },
  {
    id: "Q3",
    sentence:
      "Somebody in line is here who answers heartbeats by `PUT /v1/presence`, polls, or writes; that a stream is open says nothing. After 150 seconds without a sign they are away: the desk sees it, and the place stays.",
  },
  {
    id: "Q4",
    sentence:
      "The place of somebody who is away is kept until the time that they were told first (`toldUntil`), for half an hour where none was told. Then the chat gets `leftLineAt` and the notice `left-line`; with the customer's next sign it stands at the end of the line, with the notice `back-in-line`. After a restart everybody counts as just heard.",
  },
  {
    id: "Q5",
    sentence:
      "When it is the turn of somebody who is away, as an agent is free or somebody behind them is taken, it is kept for five minutes: their wait is `your-turn` until `turnUntil`, agents go on with the next one, and the front stays theirs. Nobody loses the place meanwhile; whoever waits for a call (Q8) keeps it until half an hour after its time, and is not called to a turn before it.",
  },
  {
    id: "Q6",
    sentence:
      "A wait names at most two numbers of the ladder (1, 2, 3, 5, 7, 10, 15, 20, 30, 45, 60 minutes) from `asOf`. They rise only with a `reason` that is true, and hold across a restart. Where nothing can be said the wait is `unknown` and says why. It is `closed` outside the hours, `paused` while an incident affects support itself, `overdue` once `toldUntil` has passed. Who was told less than a minute first, and another time with its reason before that was over, is `overdue` after that time.",
  },
  {
    id: "Q8",
    sentence:
      "Who waits in a chat may ask to be called at one of the times in `callBackWindows` of the site's state; any other is `window-gone`. The place in line stays, also while the customer is away. The last call that was asked for holds. The customer cancels it; that it was `done` or `missed` is said by any agent while the chat waits, by its holder while it is held. When the chat ends, a call that is still asked for is `cancelled`.",
  },
  {
    id: "Q9",
    sentence:
      "Who waits in a chat may ask for a letter for the case that it is their turn while they are away. The last address holds, `null` takes it back. One letter goes for each turn, and nothing the customer wrote is in it. It leads to the page that the site names. Once an agent takes the chat, or it ends, none goes.",
  },
  {
    id: "N1",
    sentence:
      "`PUT /v1/desk/incidents/{id}` tells of an incident as a whole, under an id that the desk made; the answer is the incident as everybody is told of it. The same words again change nothing; others replace those before. It touches categories of the site or `support`; only maintenance is `scheduled`. Anything else is `invalid-request`.",
  },
  {
    id: "N2",
    sentence:
      "What goes on is in the state of the site, in the snapshot and as `site` moments: the gravest first, what is to come behind what goes on. What is over comes last and stays for 30 minutes.",
  },
  {
    id: "N3",
    sentence:
      "A site may name a status page, which the server reads at most once a minute. What it tells is told like the desk's own, in plain text, under ids that begin with the name of its provider; what it no longer tells is over. Where it was not to be read for five minutes, `incidentsStale` is true, and what it told last stays.",
  },
  {
    id: "N4",
    sentence:
      "Conversations that are named when an incident is told get one notice of it each, once, and their customers follow it.",
  },
  {
    id: "N5",
    sentence:
      "A customer may follow an incident that goes on, also as the first thing they do, and no longer. One that the site does not have is `not-found`, one that is over `wrong-state`. `follows` in the snapshot names those that go on or were over within the last day. At signing in they come along.",
  },
  {
    id: "N6",
    sentence:
      "When an incident is over, each follower of whom an address is known gets one letter, which leads to the page that the site names. Where it begins again before, none goes; where it is over a second time, another one does.",
  },
  {
    id: "N7",
    sentence:
      "`GET /v1/desk/groups` gives the open conversations of the last day whose first words are alike, in groups of two and more, the largest first. Those that were told of an incident are in none.",
  },
  {
    id: "N8",
    sentence:
      "The state of the site says whether it is open by its hours and when that changes next, in which zone, which other ways there are, and the next times for calls. Open widgets are told when the clock alone changes any of it.",
  },
] as const;
