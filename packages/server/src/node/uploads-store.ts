import { createWriteStream } from "node:fs";
import { join } from "node:path";
import type { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { FileStore } from "@tus/file-store";
import { Upload } from "@tus/server";
import type { FileSize } from "../uploads/contract.ts";

/** How large the files are that are being asked for: it is known outside, so nothing about it is kept beside the bytes. */
export class Sizes {
  readonly #known = new Map<string, { size: number; askers: number }>();

  /** Remembers a size while `work` needs it. */
  async during<T>({ id, size }: FileSize, work: () => Promise<T>): Promise<T> {
    const entry = this.#known.get(id) ?? { size, askers: 0 };
    this.#known.set(id, entry);
    entry.askers += 1;
    try {
      return await work();
    } finally {
      entry.askers -= 1;
      if (entry.askers === 0) this.#known.delete(id);
    }
  }

  async get(id: string): Promise<Upload | undefined> {
    const known = this.#known.get(id);
    return known && new Upload({ id, size: known.size, offset: 0 });
  }

  // Nothing is written: the interface of tus wants these.
  async set(): Promise<void> {}
  async delete(): Promise<void> {}
}

/** The folder of tus, which says why something could not be written. */
export class FolderStore extends FileStore {
  override async write(readable: Readable, id: string, offset: number): Promise<number> {
    const file = createWriteStream(join(this.directory, id), { flags: "r+", start: offset });
    await pipeline(readable, file);
    return offset + file.bytesWritten;
  }
}
