import type { ReactElement } from "react";
import { expect, test } from "vitest";
import { describePart } from "../../test/describePart.tsx";
import { partNames } from "../../test/partNames.ts";
import { ended } from "../../test/world.ts";
import { ratingAnatomy as anatomy } from "./anatomy.ts";
import { Rating } from "./index.ts";

test("exports the parts of the anatomy", () => {
  expect(partNames(Rating)).toEqual(Object.keys(anatomy.parts).sort());
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

const face = { ...root, within: inFace, missing: "Rating.Face" };
describePart({ ...face, part: Rating.Drawing, name: "drawing", tag: "svg" });
describePart({ ...face, part: Rating.Word, name: "word", tag: "span" });
