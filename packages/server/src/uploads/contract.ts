import type { Id } from "@warmline/protocol";

/** A file as those who keep its bytes know it. */
export interface FileSize {
  id: Id;
  /** Bytes, when it is whole. */
  size: number;
}

/** Some of the bytes of a file: from the first up to and with the last, counted from 0. */
export interface ByteRange {
  first: number;
  last: number;
}

/** Keeps the bytes of files, and takes them in as tus 1.0 does. Who may do what was decided before. */
export interface Uploads {
  /** Makes room for a file. One that has begun stays as it is. */
  begin(file: FileSize): Promise<void>;
  /**
   * Answers `HEAD`, `PATCH` and `DELETE` of tus 1.0 for a file that has begun. What arrived stays, however a request ends; a
   * request that stands still gives way to the next one for the same file.
   */
  handle(request: Request, file: FileSize): Promise<Response>;
  /** How many bytes are kept, synced; null if the file has not begun or is gone. */
  kept(id: Id): Promise<number | null>;
  /** Gives bytes of a file that is whole; null if it is gone. */
  read(id: Id, range: ByteRange): Promise<ReadableStream<Uint8Array<ArrayBuffer>> | null>;
  /** Lets the bytes of a file go. One that is gone already is no error. */
  remove(id: Id): Promise<void>;
  /** The ids of all files that have begun. */
  list(): AsyncIterable<Id>;
}

/** The first bytes of a file, at most `most` of them; none of one that is gone. */
export async function readHead(uploads: Uploads, { id, size }: FileSize, most: number): Promise<Uint8Array> {
  const head = new Uint8Array(Math.min(size, most));
  const reader = (await uploads.read(id, { first: 0, last: head.length - 1 }))?.getReader();
  let at = 0;
  for (let next = await reader?.read(); next && !next.done; next = await reader?.read()) {
    head.set(next.value, at);
    at += next.value.byteLength;
  }
  return head.subarray(0, at);
}
