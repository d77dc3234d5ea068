import { LIMITS } from "@warmline/protocol";
import { expect, it } from "vitest";
import { createBrowser } from "../testing/browser.ts";
import { amendsDrafts, emptySlots, hasAmendsDraft, longSlots, NO_APOLOGY, NO_OFFER, withBack } from "./amends.ts";
import { createForms } from "./forms.ts";

const APOLOGY = { happened: "a", fixed: "b", changes: "c", sorry: "d" };

it("keeps what is half made by conversation, and forgets what is empty again", () => {
  const { storage } = createBrowser();
  const forms = createForms(storage, () => "forms");
  const [mine, other] = [amendsDrafts(forms, "1"), amendsDrafts(forms, "2")];
  mine.setApology({ ...NO_APOLOGY, fixed: "It works" });
  other.setOffer({ severity: "major", offer: "month", text: "" });
  expect(mine.apology().fixed).toBe("It works");
  expect(mine.offer()).toEqual(NO_OFFER);
  expect(other.offer()).toEqual({ severity: "major", offer: "month", text: "" });
  expect([hasAmendsDraft(forms, "1"), hasAmendsDraft(forms, "2")]).toEqual([true, true]);
  mine.setApology(NO_APOLOGY);
  other.setOffer(NO_OFFER);
  expect([hasAmendsDraft(forms, "1"), hasAmendsDraft(forms, "2")]).toEqual([false, false]);
  expect(storage.get("forms")).toBeNull();
});

it("reads what a browser kept with care", () => {
  const { storage } = createBrowser();
  const forms = createForms(storage, () => "forms");
  forms.set("apology/1", { happened: 7, fixed: "yes" });
  forms.set("offer/1", { severity: "huge", offer: 3 });
  expect(amendsDrafts(forms, "1").apology()).toEqual({ ...NO_APOLOGY, fixed: "yes" });
  expect(amendsDrafts(forms, "1").offer()).toEqual(NO_OFFER);
});

it("loses nothing of what comes back or was typed since; what is too long then is not sent", () => {
  const back = { ...APOLOGY, sorry: "x".repeat(LIMITS.apology) };
  const joined = withBack({ ...NO_APOLOGY, happened: "typed since", sorry: "y".repeat(LIMITS.apology) }, back);
  expect(joined.happened).toBe("a\ntyped since");
  expect(joined.fixed).toBe("b");
  expect(emptySlots(joined)).toEqual([]);
  expect(longSlots(joined)).toEqual(["sorry"]);
  const forms = createForms(createBrowser().storage, () => "forms");
  amendsDrafts(forms, "1").setApology(joined);
  expect(amendsDrafts(forms, "1").apology()).toEqual(joined);
});
