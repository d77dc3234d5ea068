/** Every word of the site in English; the other languages have the same shape. */
export const en = {
  site: {
    skip: "Skip to the text",
    navigation: "Pages",
    home: "Hosting",
    clubs: "Clubs",
    status: "Status",
    account: "Account",
    together: "Both ends",
    language: "Language",
    answers: (count: number) => `New answers: ${count}`,
    incidents: "What goes on",
    incidentMore: "See the status page",
    incidentFollow: "Talk to us about it",
    toDark: "Switch to dark",
    toLight: "Switch to light",
    fiction:
      "Hearthost does not exist. No cat, server or spoon museum was harmed. This site shows Warmline, an open support SDK; you can neither buy nor break anything here.",
    address: "Hearthost, 7 Chimney Lane, Nowhere-on-Wye · support@hearthost.example",
  },
  home: {
    eyebrow: "Small hosting for small websites",
    title: "Web hosting with the fire kept on",
    lead: "We keep the sites of bakeries, choirs, one-person shops and one spoon museum warm. And if something does go cold, a person with a name picks up.",
    ask: "Ask a person",
    plansLink: "See the plans",
    facts: [
      { figure: "2", label: "people who answer, Olena and Tomas" },
      { figure: "1,204", label: "websites by the fire" },
      { figure: "0", label: "phone menus, ever" },
    ],
    picture:
      "A cottage at the foot of a hill. Behind its lit window a small server keeps the fire company; a cat sits on the roof.",
  },
  plans: {
    title: "Three sizes of fire",
    lead: "Per month, taxes included. Leave whenever you like; we help you pack.",
    perMonth: "a month",
    popular: "Most chosen",
    choose: "Ask about it",
    question: (plan: string) => `I have a question about ${plan}: `,
    list: {
      spark: {
        name: "Spark",
        lead: "For one site that a few hundred people love.",
        points: ["1 website, 10 GB", "5 mailboxes", "Backup every night", "A free certificate that renews itself"],
      },
      hearth: {
        name: "Hearth",
        lead: "For a shop, a practice, a newspaper of the village.",
        points: ["5 websites, 40 GB", "25 mailboxes", "Backup every hour", "A copy to try things on first"],
      },
      bonfire: {
        name: "Bonfire",
        lead: "For the week in which everybody comes at once.",
        points: [
          "20 websites, 160 GB",
          "100 mailboxes",
          "Backup every ten minutes",
          "Room to grow by one click, and back",
        ],
      },
    },
  },
  why: {
    title: "Why people stay by this fire",
    list: [
      {
        title: "Somebody, not something",
        text: "You write, Olena or Tomas answers. They read what you said before, so that you say it once. Programs say that they are programs.",
      },
      {
        title: "Backups nobody has to remember",
        text: "We make them, test them and, once a month, actually restore one. It is dull. That is the idea.",
      },
      {
        title: "Bad news first, and from us",
        text: "If something burns that should not, you read it on the status page before you notice it on yours.",
      },
      {
        title: "Moving in is our job",
        text: "Give us the old keys on Friday. By Monday your site lives here, your mail never noticed, and the boxes are gone.",
      },
    ],
    quote: "I asked why my site was slow. They told me, fixed it and wished me a lovely Thursday. It was a Thursday.",
    quoted: "Maria, who bakes bread and has never existed",
  },
  clubs: {
    eyebrow: "For choirs, chess and allotment gardens",
    title: "Two hours of a person, twice a week",
    lead: "Clubs pay half. In return somebody is here on Tuesdays and Thursdays from ten to noon, Kyiv time, and nowhere near a screen the rest of the week.",
    ask: "Ask the club line",
    facts: [
      { name: "While we are closed", text: "The support line says when it opens next, in your own time." },
      { name: "Leave a message", text: "Tomas reads it with the first coffee of the next open day." },
      { name: "Be called back", text: "Pick half an hour that suits you, and he rings you then." },
    ],
    why: "This line is closed most of the time on purpose, so that you can see what a closed line does.",
  },
  status: {
    title: "Everything is warm",
    lead: "All six services run as they should.",
    checked: (time: string) => `Looked at ${time}`,
    up: "Warm",
    disturbedTitle: "Letters arrive late",
    disturbedLead: "The other five services run as they should.",
    disturbedService: "Late",
    disturb: "Let letters be late",
    disturbHint:
      "A disturbance to try things with. The support line reads this page once a minute and then tells everybody who has it open.",
    disturbMissing: "The page’s own backend does not answer.",
    days: "The last 60 days",
    today: "Today",
    ago: "60 days ago",
    bar: (name: string, interruptions: number) =>
      interruptions === 0
        ? `${name}: 60 days without an interruption`
        : `${name}: 60 days, interruptions: ${interruptions}`,
    services: ["Websites", "Databases", "E-mail", "Backups", "Domain names", "The cat"],
    history: "What went wrong, and what we did",
    lasted: (minutes: number) => `${minutes} minutes`,
    incidents: [
      {
        date: "2025-08-19",
        service: 2,
        minutes: 14,
        title: "Mail arrived late",
        text: "A queue filled up with one very enthusiastic newsletter about alpacas. All letters arrived, up to 14 minutes late. The alpacas now have a queue of their own.",
      },
      {
        date: "2025-06-02",
        service: 0,
        minutes: 6,
        title: "Some websites answered slowly",
        text: "The spoon museum was on television. We gave it more room. We now watch television, for work.",
      },
      {
        date: "2025-03-14",
        service: 0,
        minutes: 22,
        title: "The control panel was closed",
        text: "We renewed a certificate one day late, ours of all things. Nobody’s site was touched. The calendar that should have told us has been replaced by two calendars.",
      },
    ],
    invented: "Invented, like everything here. A real status page would not be this funny.",
  },
  account: {
    title: "Your account",
    choose: "Who would you like to be?",
    chooseLead:
      "On a real site you would sign in with a password. Here you just pick: the site’s backend then signs who you are, and the support line knows you, on every page and every device.",
    be: (name: string) => `Sign in as ${name}`,
    anonymous: "Or stay anonymous: the support line works for you all the same.",
    signingIn: "Signing in …",
    hello: (name: string) => `Good to see you, ${name}`,
    since: (date: string) => `By the fire since ${date}`,
    contract: "Contract number",
    contractHint: "Tell nobody but us. We will not ask for it either: the support line knows it is you.",
    plan: "Plan",
    website: "Website",
    email: "E-mail",
    invoices: "Invoices",
    number: "Number",
    date: "Date",
    amount: "Amount",
    state: "State",
    paid: "Paid, thank you",
    open: "Due by the end of the month",
    signOut: "Sign out",
    unsentTitle: "Something you wrote has not arrived yet",
    unsent: (count: number) =>
      count === 1
        ? "One text never reached us. If you sign out now, it is gone."
        : `${count} texts never reached us. If you sign out now, they are gone.`,
    stay: "Stay signed in",
    leaveAnyway: "Sign out and lose it",
    failed: "That did not work, and it is not your fault. Please try again.",
  },
  together: {
    title: "Both ends of the line",
    lead: "Left the customer’s page, right the agent’s desk. Write on one side and watch the other: one person alone can have the whole conversation. The desk opens with the sign-in link that the terminal printed.",
    customer: "Customer",
    desk: "Desk",
    sides: "Which side to show",
    divider: "Width of the customer’s side",
    elsewhere: "The desk has an address of its own and opens in a window of its own.",
    openDesk: "Open the desk",
    script: "A program plays the agent",
    scriptHint: "It picks up, promises, answers and closes, so that you can be only the customer.",
    scriptMissing: "The program is not available here.",
  },
  problem: "The site’s own backend does not answer. The pages are here, the support line is not.",
};

export type Words = typeof en;
