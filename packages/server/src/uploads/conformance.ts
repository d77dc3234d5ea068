import { uuidv7 } from "@warmline/protocol";
import { describe, expect, test } from "vitest";
import { readHead, type FileSize, type Uploads } from "./contract.ts";

type Bytes = Uint8Array<ArrayBuffer>;

const newId = () => uuidv7(Date.now(), (bytes) => crypto.getRandomValues(bytes));
const bytesOf = (length: number): Bytes => Uint8Array.from({ length }, (_, at) => (at * 7 + (at >> 8)) & 0xff);

function ask(method: string, { id }: FileSize, headers: Record<string, string> = {}, body?: BodyInit): Request {
  const all = { "Tus-Resumable": "1.0.0", ...headers };
  const init = { method, headers: all, ...(body === undefined ? {} : { body, duplex: "half" }) };
  return new Request(`http://support.test/v1/uploads/${id}`, init);
}

function part(file: FileSize, offset: number, body: Bytes | ReadableStream<Bytes>, more: Record<string, string> = {}) {
  const length: Record<string, string> = body instanceof Uint8Array ? { "Content-Length": String(body.length) } : {};
  const type = "application/offset+octet-stream";
  return ask("PATCH", file, { "Upload-Offset": String(offset), "Content-Type": type, ...length, ...more }, body);
}

/** Registers the tests that hold wherever the bytes of files are kept. Each of them asks `open` for an empty place. */
export function describeUploads(name: string, open: () => Promise<Uploads>): void {
  const begin = async (size: number) => {
    const uploads = await open();
    const file = { id: newId(), size };
    await uploads.begin(file);
    const handle = (request: Request) => uploads.handle(request, file);
    const offset = async () => (await handle(ask("HEAD", file))).headers.get("Upload-Offset");
    const whole = async () => readHead(uploads, file, size);
    return { uploads, file, handle, offset, whole };
  };

  describe(`files ${name}`, () => {
    test("U3 bytes are added piece by piece, and come back as they were", async () => {
      const { uploads, file, handle, offset, whole } = await begin(100_000);
      const bytes = bytesOf(file.size);
      expect(await offset()).toBe("0");
      for (let at = 0; at < file.size; at += 30_000) {
        const answer = await handle(part(file, at, bytes.slice(at, at + 30_000)));
        expect([answer.status, answer.headers.get("Upload-Offset")]).toEqual([
          204,
          String(Math.min(at + 30_000, file.size)),
        ]);
      }
      expect(await uploads.kept(file.id)).toBe(file.size);
      expect(await whole()).toEqual(bytes);
    });

    test("U3 a part of a file comes back alone", async () => {
      const { uploads, file, handle } = await begin(1_000);
      const bytes = bytesOf(1_000);
      await handle(part(file, 0, bytes));
      const stream = await uploads.read(file.id, { first: 100, last: 199 });
      expect(new Uint8Array(await new Response(stream).arrayBuffer())).toEqual(bytes.slice(100, 200));
    });

    test("U3 a wrong place, too many bytes, another kind of body and another version are refused, and nothing changes", async () => {
      const { file, handle, offset } = await begin(10);
      await handle(part(file, 0, bytesOf(4)));
      expect((await handle(part(file, 0, bytesOf(4)))).status).toBe(409);
      expect((await handle(part(file, 5, bytesOf(4)))).status).toBe(409);
      expect((await handle(part(file, 4, bytesOf(7)))).status).toBe(413);
      expect((await handle(part(file, 4, bytesOf(2), { "Content-Type": "text/plain" }))).status).toBe(400);
      expect((await handle(part(file, 4, bytesOf(2), { "Tus-Resumable": "0.2.2" }))).ok).toBe(false);
      expect(await offset()).toBe("4");
    });

    test("U3 bytes beyond the size are not kept, also where nobody said how many come", async () => {
      const { uploads, file, handle } = await begin(10);
      const answer = await handle(part(file, 0, new Blob([bytesOf(5), bytesOf(30)]).stream()));
      expect(answer.status).toBe(413);
      expect(await uploads.kept(file.id)).toBeLessThanOrEqual(10);
    });

    test("U3 what came before a request broke off stays", async () => {
      const { file, handle, offset, whole } = await begin(8);
      const pieces = [bytesOf(8).slice(0, 5)];
      const broken = new ReadableStream<Bytes>({
        async pull(controller) {
          const piece = pieces.shift();
          if (piece) controller.enqueue(piece);
          else controller.error(new TypeError("terminated"));
        },
      });
      await handle(part(file, 0, broken)).catch(() => undefined);
      const arrived = Number(await offset());
      expect(arrived).toBeLessThanOrEqual(5);
      await handle(part(file, arrived, bytesOf(8).slice(arrived)));
      expect(await whole()).toEqual(bytesOf(8));
    });

    test("U3 a request that stands still gives way to the next one", async () => {
      const { file, handle, offset, whole } = await begin(8);
      const begun = Promise.withResolvers<void>();
      const still = new ReadableStream<Bytes>({
        start(controller) {
          controller.enqueue(bytesOf(8).slice(0, 3));
        },
        async pull() {
          begun.resolve();
          return new Promise(() => undefined);
        },
      });
      const standing = handle(part(file, 0, still));
      await begun.promise;
      const arrived = Number(await offset());
      expect((await handle(part(file, arrived, bytesOf(8).slice(arrived)))).status).toBe(204);
      await standing;
      expect(await whole()).toEqual(bytesOf(8));
    });

    test("U3 headers of others on the way change nothing", async () => {
      const { file, handle, offset } = await begin(8);
      const headers = {
        "X-Forwarded-Proto": "https, http",
        "Upload-Metadata": "=",
        "X-HTTP-Method-Override": "DELETE",
      };
      expect((await handle(part(file, 0, bytesOf(8), headers))).status).toBe(204);
      expect(await offset()).toBe("8");
    });

    test("U2 beginning again changes nothing, and what was removed is gone", async () => {
      const { uploads, file, handle, offset } = await begin(10);
      await handle(part(file, 0, bytesOf(4)));
      await uploads.begin(file);
      expect(await offset()).toBe("4");
      const ids: string[] = [];
      for await (const id of uploads.list()) ids.push(id);
      expect(ids).toEqual([file.id]);
      expect((await handle(ask("DELETE", file))).status).toBe(204);
      expect([404, 410]).toContain((await handle(ask("HEAD", file))).status);
      expect(await uploads.kept(file.id)).toBeNull();
      expect(await uploads.read(file.id, { first: 0, last: 3 })).toBeNull();
      await uploads.remove(file.id);
    });
  });
}
