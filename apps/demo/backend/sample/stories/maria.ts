import { answers, ends, picksUp, promises, rates, says, type Story } from "../story.ts";

export const mariaStories: readonly Story[] = [
  {
    customer: "maria",
    locale: "en",
    agent: "olena",
    daysAgo: 6,
    minuteOfDay: 5 * 60 + 42,
    steps: [
      says(
        8,
        "Good morning! My site says **502** since I pressed update last night, and people want to order their rolls.",
      ),
      picksUp(34),
      answers(
        41,
        "Good morning, Maria! Olena here. Rolls are serious, so I am looking already. Do you remember what you updated?",
      ),
      says(52, "A plugin, *Oven Timer*. I pressed the big button. Sorry!"),
      answers(24, "Nothing to be sorry for. That button is asking for it."),
      promises(
        58,
        10,
        "I see it in the log: the new version wants a newer PHP than your site has. I try it on a copy first, so that nothing else breaks.",
      ),
      says(30, "Thank you. I go and look after the sourdough meanwhile."),
      answers(
        402,
        "There, it opens again. What I did:\n\n1. moved your site to PHP 8.4, which *Oven Timer* needs\n2. emptied the cache\n3. ordered one roll to see that ordering works\n\nPlease do not bake that one.",
      ),
      says(75, "It works! I see an order. For one roll :)"),
      answers(20, "That was me, with the pride of a first customer. Anything else before the shop opens?"),
      says(33, "No, all good. You saved the morning."),
      answers(18, "The morning and I thank you, Maria. Greetings to the sourdough!"),
      ends(6),
      rates(15, "happy"),
    ],
  },
  {
    customer: "maria",
    locale: "en",
    agent: "tomas",
    daysAgo: 1,
    minuteOfDay: 13 * 60 + 5,
    ticket: {
      category: "e-mail",
      gist: "Photos of wedding cakes come back to me.",
      details:
        "I send six photos to a couple, and the letter returns with “552 message size exceeds”. With two photos it goes. They would like to see all six before Saturday.",
      email: "maria@rye-and-shine.example",
      name: "Maria Lindqvist",
    },
    steps: [
      picksUp(1_560),
      answers(
        240,
        "Hello Maria, Tomas here. Your six photos weigh 41 MB together, and the couple’s provider takes 25 MB at most: that is what the “552” means. It is not your mailbox.\n\nI have made you a folder with a link that works for 30 days: put the photos in *Files → cakes* and send the link instead. Would you like me to show you how to make such folders yourself?",
      ),
      says(
        5_400,
        "The link worked, they chose number four (three floors, lemon). Yes please, show me, but it can wait until next week.",
      ),
      answers(
        600,
        "Lemon was the right choice. I keep this open and write to you with pictures of every step at the beginning of next week.",
      ),
    ],
  },
];
