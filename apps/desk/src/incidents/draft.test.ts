import { expect, it } from "vitest";
import { bodyOf, draftOf, emptyDraft, readDraft, withPhase } from "./draft.ts";
import { incidentOf } from "../testing/world.ts";

const draft = { ...emptyDraft("x"), title: "Mail arrives late" };

it("reads what was kept", () => {
  const kept = { ...draft, body: { en: "We look" }, affects: ["billing"], nextUpdateAt: 5, conversationIds: ["c"] };
  expect(readDraft(JSON.parse(JSON.stringify(kept)))).toEqual(kept);
});

it.each([
  ["nothing", null],
  ["a text", "Mail"],
  ["no id", { title: "Mail" }],
  ["an unknown kind", { ...draft, kind: "rumour" }],
  ["a severity that every object has", { ...draft, severity: "toString" }],
  ["a title that is none", { ...draft, title: { en: 5 } }],
  ["categories that are none", { ...draft, affects: [null] }],
  ["a time that is none", { ...draft, nextUpdateAt: "soon" }],
])("begins anew where the browser kept %s", (_what, kept) => {
  expect(readDraft(kept)).toBeNull();
});

it("tells no text that was left empty", () => {
  const told = bodyOf({ ...draft, title: { en: " Mail ", uk: " " }, body: { en: "", uk: "" } });
  expect(told).toMatchObject({ title: { en: "Mail" }, body: "" });
});

it("does not end with what was told while it lasted", () => {
  const incident = incidentOf({ body: { en: "We expect it back soon", uk: "Скоро полагодимо" } });
  const over = draftOf(incident, 20, "resolved");
  expect(over.body).toBe("");
  expect(withPhase(over, "monitoring", incident).body).toEqual(incident.body);
  const written = { ...draftOf(incident, 20), body: "It is back" };
  expect(withPhase(written, "resolved", incident).body).toBe("It is back");
  expect(draftOf({ ...incident, phase: "resolved" }, 20).body).toEqual(incident.body);
});

it("says nothing anew of times that are over", () => {
  const incident = incidentOf({ nextUpdateAt: 10, expectedEnd: 30 });
  expect(draftOf(incident, 20)).toMatchObject({ nextUpdateAt: null, expectedEnd: 30 });
  expect(draftOf(incident, 20, "resolved")).toMatchObject({ phase: "resolved", expectedEnd: null });
});
