import { answers, ends, picksUp, promises, rates, says, type Story } from "../story.ts";

/** People of whom nothing is known but what they wrote. */
export const visitorStories: readonly Story[] = [
  {
    customer: null,
    locale: "en",
    agent: "tomas",
    daysAgo: 3,
    minuteOfDay: 18 * 60 + 20,
    steps: [
      says(4, "Hi, is the smallest plan enough for a choir? We have 40 singers and about 60 recordings."),
      picksUp(48),
      answers(
        36,
        "Good evening, Tomas here. Probably yes, and I would rather you paid less. How long is a recording, roughly?",
      ),
      says(40, "Four minutes or so. Someone told us we need the big one."),
      answers(
        55,
        "Then all sixty are about 600 MB, and *Spark* has 10 GB. Forty people listening on the same evening is no trouble either.\n\nThe bigger plans are for shops, or if you begin to sell concert tickets.",
      ),
      says(35, "That is refreshingly honest. And if we grow?"),
      answers(
        30,
        "You move up by one click and back down by another, counted by the day. What do you sing, if I may ask?",
      ),
      says(28, "Mostly sea shanties. In the mountains."),
      answers(25, "I have no further questions and would like to come."),
      ends(14),
      rates(9, "happy"),
    ],
  },
  {
    customer: null,
    locale: "en",
    agent: "tomas",
    daysAgo: 2,
    minuteOfDay: 10 * 60 + 48,
    steps: [
      says(6, "I started moving my domain to you five days ago and nothing happens. Is it lost?"),
      picksUp(112),
      answers(44, "Five days of silence would worry me too. I am Tomas; which domain is it?"),
      says(21, "spoon-museum.example"),
      promises(33, 10, "Thank you. I ask the registry where it stands; that takes them a few minutes."),
      answers(
        488,
        "It is not lost. Your former provider may hold a move for up to seven days, and they use all seven: it arrives **on the day after tomorrow at the latest**. Your site and mail work as before until then.\n\nI cannot make them faster, I am sorry. I have set myself a reminder and check it that morning.",
      ),
      says(70, "Hm, all right. I wish someone had told me about the seven days at the start."),
      answers(
        52,
        "You are right, and that is on us: our page says “a few days”. I have passed it on to be changed to “up to seven days, depending on your former provider”.",
      ),
      says(30, "Thanks, that helps."),
      answers(20, "Thank you for saying it plainly. I write to you the morning it arrives."),
      ends(15),
      rates(26, "neutral"),
    ],
  },
  {
    customer: null,
    locale: "en",
    agent: "olena",
    daysAgo: 1,
    minuteOfDay: 8 * 60 + 12,
    ticket: {
      category: "something-else",
      gist: "Could you offer a guest book like in 1999?",
      details: "With a counter. And a little animated candle. I mean it.",
      email: "agnes@village-news.example",
      name: "Agnes",
    },
    steps: [
      picksUp(3_900),
      answers(
        300,
        "Dear Agnes, we all stood around your letter and smiled. Honestly: we do not plan to build a guest book ourselves.\n\nBut one that fits on your plan exists and is kept up to date; I can install it for you with the counter. The candle I would have to draw. Shall I?",
      ),
      says(2_100, "Yes!!! The candle may be small."),
      answers(
        7_200,
        "It burns: your guest book is open, the counter stands at 000001, and the candle flickers, but gently. We have all signed it.",
      ),
      ends(20),
    ],
  },
];
