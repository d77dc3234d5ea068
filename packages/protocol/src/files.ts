import * as v from "valibot";
import { Instant } from "./ids.ts";
import { LIMITS } from "./limits.ts";

const FileName = v.pipe(
  v.string(),
  // A name is words, never a path, and nothing in it may turn the direction of what stands around it.
  v.transform((name) =>
    name.replace(/[\p{Cc}\p{Zl}\p{Zp}\u061C\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF/\\]/gu, "").trim(),
  ),
  v.minLength(1),
  v.maxLength(LIMITS.fileName),
);

/** Body of `PUT /v1/files/{fileId}`: what is about to be uploaded. Repeated, it gives a fresh grant for the same upload. */
export const BeginFile = v.pipe(
  v.strictObject({
    name: FileName,
    /** What the sender takes it for; empty if unknown. */
    mediaType: v.pipe(v.string(), v.maxLength(127), v.regex(/^([\w.+-]+\/[\w.+-]+)?$/)),
    /** Bytes. */
    size: v.pipe(v.number(), v.integer(), v.minValue(1)),
  }),
  v.metadata({ ref: "BeginFile" }),
);
export type BeginFile = v.InferOutput<typeof BeginFile>;

/** Answer of `PUT /v1/files/{fileId}`: where the bytes go (tus 1.0, `HEAD` and `PATCH`), and the bearer token for it alone. */
export const UploadGrant = v.pipe(
  v.object({
    /** A path on this server. */
    url: v.string(),
    grant: v.string(),
    expiresAt: Instant,
  }),
  v.metadata({ ref: "UploadGrant" }),
);
export type UploadGrant = v.InferOutput<typeof UploadGrant>;

/** Answer of `GET /v1/files/{fileId}/url`: addresses that whoever has them may read from until `expiresAt`. */
export const FileUrl = v.pipe(
  v.object({
    /** A path on this server that saves the file. */
    download: v.string(),
    /** A path on this server that shows it in its place; null unless it is a picture. */
    view: v.nullable(v.string()),
    expiresAt: Instant,
  }),
  v.metadata({ ref: "FileUrl" }),
);
export type FileUrl = v.InferOutput<typeof FileUrl>;
