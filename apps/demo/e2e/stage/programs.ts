import type { WorldOptions } from "@warmline/testing";

type Bot = NonNullable<WorldOptions["bots"]>[string];

/** How many pieces the long answer comes in. */
export const PIECES = 2_000;

/** Asks for the contract, then answers from an article, then calls a person. */
const clerk: Bot = async function* ({ given, messages }) {
  const contract = given.find(({ field }) => field === "contract");
  if (contract === undefined) {
    yield { type: "words", text: "I am a program. Which contract is it about?" };
    yield {
      type: "part",
      part: {
        type: "form",
        title: "Your contract",
        fields: [
          {
            id: "contract",
            label: "What is the number of your contract?",
            input: "line",
            required: true,
            hint: null,
            example: "HC-20418",
            pattern: "HC-\\d{5}",
            choices: [],
          },
        ],
      },
    };
  } else if (!messages.some(({ author, text }) => author === "program" && text.includes("certificate"))) {
    yield { type: "words", text: `Thank you, I see ${contract.value}. ` };
    const answer = "Switch the **certificate** on under *Security*.";
    yield { type: "part", part: { type: "article", articleId: "certificate", answer } };
  } else {
    yield { type: "words", text: "A person knows more about this than I do." };
    yield { type: "hand-over" };
  }
};

/** Says a great deal, piece by piece. */
const teller: Bot = async function* ({ signal }) {
  for (let piece = 1; piece <= PIECES && !signal.aborted; piece += 1) {
    yield { type: "words", text: `w${piece} ` };
    // A model writes some hundred pieces in a second.
    if (piece % 4 === 0) await new Promise((resolve) => setTimeout(resolve, 5));
  }
};

/** Has said half of it, and goes on for as long as anybody waits. */
const ponderer: Bot = async function* ({ signal }) {
  yield { type: "words", text: "It may be the certificate, " };
  await new Promise((resolve) => signal.addEventListener("abort", resolve));
  yield { type: "words", text: "or something else." };
};

/** Programs that journeys have their chats begin with. */
export const bots: Readonly<Record<string, Bot>> = { clerk, teller, ponderer };

/** The server of a journey serves nothing but the wire. */
export default function backend(): () => undefined {
  return () => undefined;
}
