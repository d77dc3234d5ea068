import { ACCESS_DEFECTS } from "./access.ts";
import type { Defect } from "./carrier.ts";
import { PEOPLE_DEFECTS } from "./people.ts";
import { STORY_DEFECTS } from "./stories.ts";
import { STREAM_DEFECTS } from "./streams.ts";
import { WRITE_DEFECTS } from "./writes.ts";

/** In two halves, for two processes. */
export const FIRST_DEFECTS: readonly Defect[] = [...WRITE_DEFECTS, ...STREAM_DEFECTS];
export const OTHER_DEFECTS: readonly Defect[] = [...ACCESS_DEFECTS, ...PEOPLE_DEFECTS, ...STORY_DEFECTS];
