import { Id, IncidentId, LIMITS } from "@warmline/protocol";
import * as v from "valibot";
import { refuse, type Refusal } from "../service/command.ts";

/** Reads and checks a JSON body. Unknown fields are refused, so that a misspelt one is not ignored in silence. */
export async function readJson<S extends v.GenericSchema>(
  request: Request,
  schema: S,
): Promise<{ value: v.InferOutput<S> } | Refusal> {
  const type = request.headers.get("Content-Type") ?? "";
  if (!/^application\/json\s*(;|$)/i.test(type))
    return refuse("unsupported-media-type", "Content-Type must be application/json.");
  const bytes = await readBytes(request, LIMITS.bodyBytes);
  if (!(bytes instanceof Uint8Array)) return bytes;
  let json: unknown;
  try {
    json = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch (error) {
    return refuse("malformed-json", (error as Error).message);
  }
  const result = v.safeParse(schema, json);
  if (result.success) return { value: result.output };
  const [issue] = result.issues;
  const isLong = issue.type === "max_length" && typeof issue.input === "string";
  const at = v.getDotPath(issue) ?? "body";
  return refuse(isLong ? "too-large" : "invalid-request", `${at}: ${issue.message}`);
}

/** Reads a body of at most `limit` bytes, and not one byte more. */
export async function readBytes(request: Request, limit: number): Promise<Uint8Array<ArrayBuffer> | Refusal> {
  const tooLarge = refuse("too-large", `At most ${limit} bytes.`);
  if (Number(request.headers.get("Content-Length") ?? 0) > limit) return tooLarge;
  const chunks: Uint8Array[] = [];
  let length = 0;
  const reader = request.body?.getReader();
  for (;;) {
    let next;
    try {
      next = await reader?.read();
    } catch {
      return refuse("malformed-json", "The body broke off.");
    }
    if (!next || next.done) break;
    length += next.value.byteLength;
    if (length > limit) {
      await reader?.cancel();
      return tooLarge;
    }
    chunks.push(next.value);
  }
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.byteLength;
  }
  return bytes;
}

/** Ids that are not the client’s. */
const NAMES: ReadonlySet<string> = new Set(["agentId", "incidentId"]);

/** The ids in a path, or the refusal of the first that is none. */
export function readIds(params: Record<string, string>): Refusal | null {
  for (const [name, value] of Object.entries(params)) {
    if (name === "incidentId" && !v.is(IncidentId, value)) return refuse("not-found", "There is no such incident.");
    if (name.endsWith("Id") && !NAMES.has(name) && !v.is(Id, value))
      return refuse("invalid-request", `${name}: must be a UUID of version 7`);
  }
  return null;
}
