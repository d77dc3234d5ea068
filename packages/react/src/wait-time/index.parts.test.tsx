import type { ReactElement } from "react";
import { expect, test } from "vitest";
import { describePart } from "../../test/describePart.tsx";
import { partNames } from "../../test/partNames.ts";
import { waiting } from "../../test/world.ts";
import { waitTimeAnatomy as anatomy } from "./anatomy.ts";
import { WaitTime } from "./index.ts";

test("exports the parts of the anatomy", () => {
  expect(partNames(WaitTime)).toEqual(Object.keys(anatomy.parts).sort());
});

const within = (part: ReactElement) => <WaitTime.Root>{part}</WaitTime.Root>;
const root = { anatomy, within, missing: "WaitTime.Root", state: waiting() };

describePart({
  ...root,
  part: WaitTime.Root,
  name: "root",
  tag: "section",
  within: (part) => part,
  missing: "Support.Root",
});
describePart({ ...root, part: WaitTime.Place, name: "place", tag: "p" });
describePart({ ...root, part: WaitTime.Estimate, name: "estimate", tag: "p" });
describePart({ ...root, part: WaitTime.Agents, name: "agents", tag: "p" });
describePart({ ...root, part: WaitTime.Kept, name: "kept", tag: "p" });
describePart({ ...root, part: WaitTime.Stale, name: "stale", tag: "p", state: { ...waiting(), offline: true } });
