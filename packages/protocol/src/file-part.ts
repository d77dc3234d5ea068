import * as v from "valibot";
import { Id } from "./ids.ts";

/**
 * A file that somebody sent. It has an id, never an address: whoever may see the message asks for one that works for a while.
 */
export const FilePart = v.object({
  type: v.literal("file"),
  fileId: Id,
  name: v.string(),
  /** What the server found it to be, else what the sender said. */
  mediaType: v.string(),
  /** Bytes. */
  size: v.number(),
  /** The size of a picture in pixels as it is drawn, so that its place can be kept; null if it is none that can be shown. */
  image: v.nullable(v.object({ width: v.number(), height: v.number() })),
});
export type FilePart = v.InferOutput<typeof FilePart>;
