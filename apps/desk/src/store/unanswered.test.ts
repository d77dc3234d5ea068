import { describe, expect, it } from "vitest";
import type { Message, StepsPart } from "@warmline/protocol";
import { id, message } from "../testing/world.ts";
import { holdsAnswer, lastStuck, unansweredIn } from "./unanswered.ts";

const talk = id(10);
const olena = { kind: "agent", agentId: "olena" } as const;
const said = (n: number, over: Partial<Message> = {}): Message => message(n, talk, n, over);
const answered = (n: number, over: Partial<Message> = {}): Message => said(n, { author: olena, ...over });
const stuckAt = (at: number | null): StepsPart => ({
  type: "steps",
  title: null,
  steps: [{ text: "Open it", tree: [], image: null, state: at === null ? null : "stuck", at }],
  plain: "1. Open it",
});

describe("unansweredIn", () => {
  it("names each line of the customer since the agent’s last words, and none before them", () => {
    const messages = [said(1), answered(2), said(3), said(4, { author: { kind: "system" } }), said(5)];
    expect([...unansweredIn(messages)]).toEqual([id(3), id(5)]);
    expect([...unansweredIn([said(1), said(2)])]).toEqual([id(1), id(2)]);
    expect(unansweredIn([said(1), answered(2)]).size).toBe(0);
  });

  it("counts a reaction of an agent as an answer to its line alone, and the customer’s own as none", () => {
    const thumb = { emoji: "👍" } as const;
    const messages = [
      said(1),
      said(2, { reactions: [{ ...thumb, by: olena }] }),
      said(3, { reactions: [{ ...thumb, by: { kind: "visitor" } }] }),
    ];
    expect([...unansweredIn(messages)]).toEqual([id(1), id(3)]);
  });

  it("forgets what the customer took back, and remembers what was only answered by words taken back", () => {
    expect(unansweredIn([answered(1), said(2, { removedAt: 9 })]).size).toBe(0);
    expect([...unansweredIn([said(1), answered(2, { removedAt: 9 })])]).toEqual([id(1)]);
  });

  it("names steps at which the customer has been stuck since the last words", () => {
    const { at } = answered(2);
    const steps = (when: number | null): Message => answered(1, { parts: [stuckAt(when)] });
    expect([...unansweredIn([steps(at + 1), answered(2)])]).toEqual([id(1)]);
    expect(unansweredIn([steps(at - 1), answered(2)]).size).toBe(0);
    expect(unansweredIn([steps(null), answered(2)]).size).toBe(0);
  });
});

describe("holdsAnswer", () => {
  it("says whether what is known reaches back to an answer", () => {
    expect(holdsAnswer([said(1)])).toBe(false);
    expect(holdsAnswer([answered(1), said(2)])).toBe(true);
  });
});

describe("lastStuck", () => {
  it("names the step that the customer got stuck at last, by its number", () => {
    const [first] = stuckAt(null).steps;
    const steps = (at: number): StepsPart => ({
      ...stuckAt(null),
      steps: [...(first ? [first] : []), ...stuckAt(at).steps.map((step) => ({ ...step, text: `at ${at}` }))],
    });
    const messages = [answered(1, { parts: [steps(9)] }), answered(2, { parts: [steps(5)] })];
    expect(lastStuck(messages)).toEqual({ number: 2, text: "at 9" });
    expect(lastStuck([said(1), answered(2, { parts: [stuckAt(null)] })])).toBeNull();
    expect(lastStuck([answered(1, { parts: [steps(9)], removedAt: 10 })])).toBeNull();
  });
});
