import { sayAnswer, type Conversation, type Message, type Part, type StepsPart } from "@warmline/protocol";

const LONGEST = 300;

/** What whoever goes on should know, for the desk: what was asked, what was given, what was tried, and the last words. */
export function summaryOf(talk: readonly Message[], { given }: Pick<Conversation, "given">): string {
  const asked = talk.filter(({ author }) => author.kind === "visitor").map(wordsOf);
  const words = asked.filter((said) => said !== "");
  const first = words[0];
  const last = words.at(-1);
  const lines = [
    first === undefined ? null : `Asked first: “${shorten(first)}”`,
    given.length === 0
      ? null
      : `Known already: ${given.map(({ label, value }) => sayAnswer(label, shorten(value))).join("; ")}`,
    ...talk.flatMap(({ parts }) => parts.flatMap((part) => triedIn(part) ?? [])).map((tried) => `Tried: ${tried}`),
    last === undefined || words.length < 2 ? null : `Said last: “${shorten(last)}”`,
  ].filter((line) => line !== null);
  return lines.length === 0 ? "Nothing was said yet." : lines.map((line) => `- ${line}`).join("\n");
}

/** The words of a message, on one line. */
function wordsOf({ parts }: Message): string {
  const words = parts.flatMap((part) => (part.type === "text" ? [part.text] : []));
  return words
    .join(" ")
    .replace(/[\s\p{Cc}]+/gu, " ")
    .toWellFormed()
    .trim();
}

function triedIn(part: Part): string | null {
  if (part.type === "article") return `the article “${part.title}”`;
  return part.type === "steps" ? triedSteps(part) : null;
}

function triedSteps({ title, steps }: StepsPart): string {
  const done = steps.filter(({ state }) => state === "done").length;
  const stuck = steps.findIndex(({ state }) => state === "stuck");
  const what = title === null ? "some steps" : `the steps “${title}”`;
  const where = stuck === -1 ? "" : `, stuck at ${stuck + 1}: “${shorten(steps[stuck]?.text ?? "")}”`;
  return `${what}, ${done} of ${steps.length} done${where}`;
}

function shorten(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST - 1).trimEnd()}…` : text;
}
