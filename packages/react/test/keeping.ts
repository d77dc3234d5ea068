import { memoryJournals } from "@warmline/client";

/** The storage of a browser that works. */
export const keeping = memoryJournals;
