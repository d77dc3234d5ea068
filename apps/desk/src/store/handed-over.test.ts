import { describe, expect, it } from "vitest";
import type { Message, Note, NoticePart } from "@warmline/protocol";
import { conversation, id, message } from "../testing/world.ts";
import { arrivalOf } from "./handed-over.ts";

const talk = conversation(10, id(1), { state: "active", waitingSince: null, agentId: "olena" });
const notice = (n: number, part: NoticePart): Message =>
  message(n, talk.id, n, { author: { kind: "system" }, parts: [part] });
const handed = (n: number, from = "tomas"): Message =>
  notice(n, { type: "notice", notice: "handed-over", from, to: null, why: "passed-on" });
const by = (n: number, agentId: string): Message => message(n, talk.id, n, { author: { kind: "agent", agentId } });
const note = (n: number, agentId: string, at: number): Note => ({
  ...{ id: id(100 + n), conversationId: talk.id, seq: n, agentId, at },
  ...{ text: `note ${n}`, tree: [] },
});

describe("arrivalOf", () => {
  it("gives the hand-over with the note that was left at it, and no other note", () => {
    const last = handed(5);
    const notes = [note(1, "tomas", last.at - 60_000), note(5, "tomas", last.at), note(6, "ada", last.at)];
    const found = arrivalOf(talk, [message(1, talk.id, 1), by(2, "tomas"), last], notes, "olena");
    expect(found?.notice.from).toBe("tomas");
    expect(found?.note?.text).toBe("note 5");
    expect(arrivalOf(talk, [last], [], "olena")?.note).toBeNull();
  });

  it("is over once somebody has said something, or the contact ended since", () => {
    expect(arrivalOf(talk, [handed(2), message(3, talk.id, 3)], [], "olena")).not.toBeNull();
    expect(arrivalOf(talk, [handed(2), by(3, "olena")], [], "olena")).toBeNull();
    expect(arrivalOf(talk, [handed(2), by(3, "ada")], [], "olena")).toBeNull();
    const ended = notice(3, { type: "notice", notice: "ended", reason: "solved" });
    expect(arrivalOf(talk, [handed(2), ended], [], "olena")).toBeNull();
  });

  it("is nothing for whoever does not hold it, or handed it over", () => {
    expect(arrivalOf(talk, [handed(2)], [], "ada")).toBeNull();
    expect(arrivalOf(talk, [handed(2, "olena")], [], "olena")).toBeNull();
    expect(arrivalOf({ ...talk, state: "waiting", agentId: null }, [handed(2)], [], "olena")).toBeNull();
  });
});
