import { uuidv7, type Id, type Message } from "@warmline/protocol";

/** Where the messages begin that are there at first; earlier ones have room before it. */
export const FIRST_SEQ = 1_000_000;
export const MORNING = Date.UTC(2026, 5, 1, 8);

const WORDS =
  "the server that your shop runs on was moved last night so its certificate is looked for in the old folder I have put it where it belongs and it will be read within a minute please open the page once more and tell me what you see there";

/** The same id for the same number, in the order of the numbers. */
export const idOf = (number: number): Id => uuidv7(MORNING + number, (bytes) => bytes.fill(0));

export const CONVERSATION = idOf(2);
export const AGENT = { id: "olena", name: "Olena" };

/** An agent’s message of plain words, one second after the one before it. Its words name it: no other begins like them. */
export function messageOf(seq: number, text = wordsOf(seq)): Message {
  return {
    id: idOf(seq),
    conversationId: CONVERSATION,
    seq,
    author: { kind: "agent", agentId: AGENT.id },
    at: MORNING + (seq - FIRST_SEQ) * 1_000,
    parts: [{ type: "text", text, tree: [{ type: "paragraph", children: [{ type: "text", value: text }] }] }],
    editedAt: null,
    removedAt: null,
    reactions: [],
  };
}

export function messagesFrom(seq: number, count: number): Message[] {
  return Array.from({ length: count }, (_, index) => messageOf(seq + index));
}

/** What a message says, as the rows that are not ours read it. */
export function textOf({ parts: [part] }: Message): string {
  return part?.type === "text" ? part.text : "";
}

export const beginningOf = (seq: number): string => `No. ${seq}: `;

function wordsOf(seq: number): string {
  const words = WORDS.split(" ");
  const begin = (seq * 7) % words.length;
  return beginningOf(seq) + [...words, ...words].slice(begin, begin + 4 + ((seq * 13) % 30)).join(" ");
}
