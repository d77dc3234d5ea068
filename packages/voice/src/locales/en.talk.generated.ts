// Compiled from the JSON catalogues by scripts/compile.ts. Edit those.

import type { Catalogue } from "../catalogue.ts";
import type { TalkMessages } from "../messages.generated.ts";
import { en } from "./en.generated.ts";

export const enInTalk: Catalogue<TalkMessages> = {
  ...en,
  messages: {
    ...en.messages,
    "talk.ask": "What can I do for you?",
    "talk.boundary": "I want to help you with this. Please write to me without insults, and we’ll find the way together.",
    "talk.boundary-again": "I’m still here to help. With more insults I’d have to end this talk.",
    "talk.boundary-end": "I’m ending our talk here. You’re welcome to write to us again later, and we’ll gladly help.",
    "talk.checking": "I’m looking at it now and will write here as I find out.",
    "talk.checking-colleague": (v) => `I’m asking ${v.name}, who knows this best. You needn’t explain it again.`,
    "talk.checking-minutes": (v, f) => f.plural(v.minutes, { "one": `I’m looking at it now. I’ll be back within ${f.number(v.minutes)} minute.`, "other": `I’m looking at it now. I’ll be back within ${f.number(v.minutes)} minutes.` }),
    "talk.checking-still": "I’m still looking. I’d rather find the cause than guess.",
    "talk.closing-open": "If anything else comes up, write right here: I’ll have all of this in front of me.",
    "talk.closing-solved": "I’m glad it works now.",
    "talk.closing-sorry": "Thank you for staying with us until this was settled.",
    "talk.hand-over": (v) => `${v.name} goes on with you from here. Everything we wrote is there already: you need not repeat anything.`,
    "talk.hand-over-line": "The next free colleague goes on with you. Everything we wrote is there already: you need not repeat anything.",
    "talk.hello": (v, f) => f.select(v.daytime, { "morning": "Good morning!", "day": "Good afternoon!", "evening": "Good evening!", "any": "Hello!" }),
    "talk.hello-again": "It’s good to have you back.",
    "talk.hello-name": (v, f) => f.select(v.daytime, { "morning": `Good morning, ${v.name}!`, "day": `Good afternoon, ${v.name}!`, "evening": `Good evening, ${v.name}!`, "any": `Hello, ${v.name}!` }),
    "talk.introduce": (v) => `I’m ${v.agent}, and I’m here for you now.`,
    "talk.program-hands-over": "Then I’ll pass this to a person.",
    "talk.program-hello": "I’m a program, and I answer from our guides. A person is one press away at any moment.",
    "talk.program-helped": "Did that help?",
    "talk.program-no": "No, not yet",
    "talk.program-nothing": "I found nothing about this in our guides, so I won’t guess. I’m calling a person.",
    "talk.program-yes": "Yes, thank you",
    "talk.taken-over": (v) => `I’m ${v.agent}. I’ve read everything here, so you need not repeat anything.`,
    "talk.thanks": "Thank you for being with us.",
    "talk.thanks-name": (v) => `Thank you for being with us, ${v.name}.`,
  },
};
