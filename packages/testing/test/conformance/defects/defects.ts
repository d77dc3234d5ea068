import { ACCESS_DEFECTS } from "./access.ts";
import { AMENDS_DEFECTS } from "./amends.ts";
import type { Defect } from "./carrier.ts";
import { FILE_DEFECTS } from "./files.ts";
import { INCIDENT_DEFECTS } from "./incidents.ts";
import { MESSAGE_DEFECTS } from "./messages.ts";
import { LINE_DEFECTS } from "./line.ts";
import { OWN_DATA_DEFECTS } from "./own-data.ts";
import { PARTS_DEFECTS } from "./parts.ts";
import { PEOPLE_DEFECTS } from "./people.ts";
import { PROGRAM_DEFECTS } from "./programs.ts";
import { STORY_DEFECTS } from "./stories.ts";
import { SILENT_DEFECTS, STREAM_DEFECTS } from "./streams.ts";
import { TICKET_DEFECTS } from "./tickets.ts";
import { WRITE_DEFECTS } from "./writes.ts";

export const DEFECTS: readonly Defect[] = [
  ...WRITE_DEFECTS,
  ...STREAM_DEFECTS,
  ...SILENT_DEFECTS,
  ...ACCESS_DEFECTS,
  ...PEOPLE_DEFECTS,
  ...LINE_DEFECTS,
  ...STORY_DEFECTS,
  ...INCIDENT_DEFECTS,
  ...MESSAGE_DEFECTS,
  ...PARTS_DEFECTS,
  ...PROGRAM_DEFECTS,
  ...AMENDS_DEFECTS,
  ...TICKET_DEFECTS,
  ...FILE_DEFECTS,
  ...OWN_DATA_DEFECTS,
];
