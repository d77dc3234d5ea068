import * as v from "valibot";
import { FeedEvent, Moment } from "./frames.ts";
import { Part } from "./parts.ts";
import { SessionResponse } from "./session.ts";

/** Reads one event of a feed. A type this version does not know gives null; the reader goes past it. */
export function readFeedEvent(json: unknown): FeedEvent | null {
  const result = v.safeParse(FeedEvent, withKnownParts(json));
  return result.success ? result.output : null;
}

/** Reads one moment. A type this version does not know gives null. */
export function readMoment(json: unknown): Moment | null {
  const result = v.safeParse(Moment, json);
  return result.success ? result.output : null;
}

/** Reads the answer to a handshake; null if it is not one. */
export function readSessionResponse(json: unknown): SessionResponse | null {
  const snapshot = field(json, "snapshot");
  const messages = field(snapshot, "messages");
  const known = Array.isArray(messages)
    ? { ...(json as object), snapshot: { ...(snapshot as object), messages: messages.map(keepKnownParts) } }
    : json;
  const result = v.safeParse(SessionResponse, known);
  return result.success ? result.output : null;
}

/** A message part of a newer server is left out; the rest of its message stays. */
export function keepKnownParts(message: unknown): unknown {
  const parts = field(message, "parts");
  if (!Array.isArray(parts)) return message;
  return { ...(message as object), parts: parts.filter((part) => v.is(Part, part)) };
}

function withKnownParts(event: unknown): unknown {
  const message = field(event, "message");
  return message === undefined ? event : { ...(event as object), message: keepKnownParts(message) };
}

function field(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null ? (value as Record<string, unknown>)[name] : undefined;
}

/** Reads a value by its schema; null if it does not match. */
export function readAs<Output>(schema: v.GenericSchema<unknown, Output>, json: unknown): Output | null {
  const result = v.safeParse(schema, json);
  return result.success ? result.output : null;
}
