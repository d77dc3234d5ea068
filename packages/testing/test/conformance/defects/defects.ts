import { ACCESS_DEFECTS } from "./access.ts";
import type { Defect } from "./carrier.ts";
import { FILE_DEFECTS } from "./files.ts";
import { MESSAGE_DEFECTS } from "./messages.ts";
import { PEOPLE_DEFECTS } from "./people.ts";
import { STORY_DEFECTS } from "./stories.ts";
import { SILENT_DEFECTS, STREAM_DEFECTS } from "./streams.ts";
import { WRITE_DEFECTS } from "./writes.ts";

export const DEFECTS: readonly Defect[] = [
  ...WRITE_DEFECTS,
  ...STREAM_DEFECTS,
  ...SILENT_DEFECTS,
  ...ACCESS_DEFECTS,
  ...PEOPLE_DEFECTS,
  ...STORY_DEFECTS,
  ...MESSAGE_DEFECTS,
  ...FILE_DEFECTS,
];
