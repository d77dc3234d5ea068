import { describe, expect, it } from "vitest";
import type { Moment } from "@warmline/protocol";
import { id, message } from "../testing/world.ts";
import { takeEvent } from "./feed.ts";
import { INITIAL_STATE, type DeskState } from "./state.ts";
import { forgetWriting, takeDelta } from "./writing.ts";

const talk = id(10);
type Delta = Extract<Moment, { type: "message-delta" }>;
const delta = (offset: number, text: string, over: Partial<Delta> = {}): Delta => ({
  ...{ type: "message-delta", conversationId: talk, messageId: id(20), by: { kind: "agent", agentId: "guide" } },
  ...{ offset, text, dropped: false, asOf: 0, expiresAt: 10_000 },
  ...over,
});
const text = (state: DeskState): string | undefined => state.writing[talk]?.text;
const taken = (...deltas: Delta[]): DeskState => deltas.reduce(takeDelta, INITIAL_STATE);

describe("what a program is writing", () => {
  it("grows piece by piece, and a checkpoint stands for all before it", () => {
    expect(text(taken(delta(0, "Open "), delta(5, "the panel")))).toBe("Open the panel");
    expect(text(taken(delta(0, "Open "), delta(0, "Open the panel.")))).toBe("Open the panel.");
    expect(text(taken(delta(0, "Open "), delta(5, "the"), delta(5, "the")))).toBe("Open the");
  });

  it("guesses nothing behind a gap", () => {
    expect(text(taken(delta(5, "the panel")))).toBeUndefined();
    expect(text(taken(delta(0, "Open "), delta(9, "panel")))).toBe("Open ");
  });

  it("begins anew with the next answer", () => {
    expect(text(taken(delta(0, "One"), delta(0, "Two", { messageId: id(21) })))).toBe("Two");
  });

  it("is gone when it is given up, when its message is here, and when nothing more is heard", () => {
    expect(text(taken(delta(0, "Open "), delta(5, "", { dropped: true })))).toBeUndefined();
    const whole = message(20, talk, 4, { author: { kind: "agent", agentId: "guide" } });
    const event = { seq: 4, at: 4, type: "message.added", message: whole } as const;
    const after = takeEvent(taken(delta(0, "Open ")), { visitorId: id(1), seq: 4, prev: 3, event });
    expect(text(after)).toBeUndefined();
    expect(text(takeDelta(after, delta(0, "Open late")))).toBeUndefined();
    expect(text(forgetWriting(taken(delta(0, "Open ")), 9_999))).toBe("Open ");
    expect(text(forgetWriting(taken(delta(0, "Open ")), 10_000))).toBeUndefined();
  });
});
