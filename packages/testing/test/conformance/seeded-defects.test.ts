import { expect, test } from "vitest";
import { ACCESS_DEFECTS } from "./defects/access.ts";
import { INCIDENT_DEFECTS } from "./defects/incidents.ts";
import { PEOPLE_DEFECTS } from "./defects/people.ts";
import { STORY_DEFECTS } from "./defects/stories.ts";
import { expectBroken, titled } from "./seeded.ts";

test.each(titled([...ACCESS_DEFECTS, ...PEOPLE_DEFECTS, ...STORY_DEFECTS, ...INCIDENT_DEFECTS]))(
  "a backend that %s breaks %s and keeps the rest",
  async (_does, _breaks, defect) => {
    await expect(expectBroken(defect)).resolves.toBeUndefined();
  },
);
