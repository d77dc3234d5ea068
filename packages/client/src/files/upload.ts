import type { Id, Instant, TicketFormInput } from "@warmline/protocol";
import type { Failure } from "../outbox/lane-item.ts";

/** The size of a picture in pixels, as it is drawn. */
export interface ImageSize {
  width: number;
  height: number;
}

/** What attached files go along with: the next word in the conversation at hand, or the form of a ticket. */
export type TrayName = "chat" | "ticket";

/** A file that a customer has attached, until the message it goes with is stored. */
export interface Upload {
  /** The id of the file, here and on the server. */
  id: Id;
  name: string;
  /** What the browser takes it for; empty if it does not know. */
  mediaType: string;
  /** Bytes. */
  size: number;
  /** How many of them the server has confirmed. */
  sent: number;
  /** `waiting` for its turn, for the network or for the next try; `failure` tells of the last one. */
  status: "waiting" | "uploading" | "paused" | "done" | "failed";
  /** Why the last try did not succeed. While the status is not `failed`, it is tried again without being asked. */
  failure: Failure | null;
  /** Null until it is measured, and for what is no picture. */
  image: ImageSize | null;
  /** An address of the picture on this page alone; null for what is no picture. */
  previewUrl: string | null;
  /** The tray in which it was put. */
  tray: TrayName;
  /** The message or ticket it goes with; null while it lies in its tray. */
  messageId: Id | null;
}

/** A message or ticket that was sent while files of it were still on their way: it leaves when the last of them is whole. */
export interface Outgoing {
  /** The id that the message will have; of a ticket that of its conversation, or of the change that makes a chat one. */
  id: Id;
  /** The conversation it was written in, or that becomes the ticket; null if that begins with it. */
  conversationId: Id | null;
  /** When it was written, by the server’s clock. */
  at: Instant;
  text: string;
  files: readonly Id[];
  /** What was filled in, where it is a ticket. */
  ticket?: TicketFormInput;
}

/** Why a file is not taken, known before a byte of it is sent. */
export type RefusalReason = "not-allowed" | "empty" | "too-large" | "wrong-kind" | "too-many";

/** A file that was not attached, and why. */
export interface RefusedFile {
  name: string;
  mediaType: string;
  /** Bytes. */
  size: number;
  reason: RefusalReason;
}

/** Where a file can be read from for a while. */
export interface FileAddress {
  /** An absolute address that saves the file under its name. */
  download: string;
  /** An absolute address that shows it in its place; null unless it is a picture. */
  view: string | null;
  /** When these addresses end, by the server’s clock. */
  expiresAt: Instant;
}
