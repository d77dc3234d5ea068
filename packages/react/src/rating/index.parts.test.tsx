import type { ReactElement } from "react";
import { expect, test } from "vitest";
import { describePart } from "../../test/describePart.tsx";
import { partNames } from "../../test/partNames.ts";
import { CONTACT, ended, site, unsent } from "../../test/world.ts";
import { ratingAnatomy as anatomy } from "./anatomy.ts";
import { Rating } from "./index.ts";

test("exports the parts of the anatomy", () => {
  const { fiveFaces: _, ...parts } = Rating;
  expect(partNames(parts)).toEqual(Object.keys(anatomy.parts).sort());
});

const inRoot = (part: ReactElement) => <Rating.Root>{part}</Rating.Root>;
const inFace = (part: ReactElement) => inRoot(<Rating.Face face="happy">{part}</Rating.Face>);

const root = { anatomy, within: inRoot, missing: "Rating.Root", state: ended() };
describePart({
  ...root,
  part: Rating.Root,
  name: "root",
  tag: "fieldset",
  within: (part) => part,
  missing: "Support.Root",
});
describePart({ ...root, part: Rating.Question, name: "question", tag: "legend" });
describePart({ ...root, part: Rating.Hint, name: "hint", tag: "p" });
describePart({ ...root, part: Rating.Faces, name: "faces", tag: "div" });
describePart({ ...root, part: Rating.Face, name: "face", tag: "button", props: { face: "sad" } });
describePart({ ...root, part: Rating.Saved, name: "saved", tag: "p" });
describePart({ ...root, part: Rating.Undo, name: "undo", tag: "button", state: ended({ face: "sad" }) });

const reasons = [{ id: "speed", label: { en: "How fast it went" } }];
const answered = { ...ended({ face: "sad" }), site: { ...site, rating: { scale: "faces-3" as const, reasons } } };
const inRemark = (part: ReactElement) => inRoot(<Rating.Remark>{part}</Rating.Remark>);
const command = { type: "remark", ratingId: CONTACT, reasons: [], text: "Slow" } as const;
const remarked = { ...answered, outbox: [unsent("", { command, status: "failed" })] };
describePart({ ...root, part: Rating.Dismiss, name: "dismiss", tag: "button" });
describePart({ ...root, part: Rating.RemarkButton, name: "remark-button", tag: "button", state: answered });
describePart({ ...root, part: Rating.Remark, name: "remark", tag: "form", state: remarked });
describePart({ ...root, part: Rating.PassedOn, name: "passed-on", tag: "p" });
describePart({
  ...root,
  part: Rating.PopUp,
  name: "pop-up",
  tag: "section",
  within: (part) => part,
  missing: "Support.Root",
  state: { ...ended({ popUp: true }), window: { open: false } },
});

const remark = { ...root, within: inRemark, missing: "Rating.Remark", state: remarked };
describePart({ ...remark, part: Rating.Reasons, name: "reasons", tag: "div" });
describePart({ ...remark, part: Rating.Reason, name: "reason", tag: "button", props: { reason: "speed" } });
describePart({ ...remark, part: Rating.Text, name: "text", tag: "textarea" });
describePart({ ...remark, part: Rating.Send, name: "send", tag: "button" });

const face = { ...root, within: inFace, missing: "Rating.Face" };
describePart({ ...face, part: Rating.Drawing, name: "drawing", tag: "svg" });
describePart({ ...face, part: Rating.Word, name: "word", tag: "span" });
