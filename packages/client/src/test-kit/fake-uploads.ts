import { refusal, json, type Call } from "./scripted-fetch.ts";

interface Stored {
  about: { name: string; mediaType: string; size: number };
  bytes: Blob;
  /** Grants that were given, the last one counts. */
  grant: string;
}

/** A server’s side of files, in memory: tus as far as a client speaks it. Every answer can be replaced. */
export function createFakeUploads() {
  const files = new Map<string, Stored>();
  let grants = 0;

  const uploads = {
    files,
    /** How many bytes came through. */
    received: 0,
    /** Answers a call in the place of the server; undefined lets the server answer. */
    on: undefined as ((call: Call) => Response | Promise<Response> | undefined) | undefined,
    /** The whole of a file as it has arrived. */
    text: async (id: string) => files.get(id)?.bytes.text(),
    answer,
  };

  async function answer(call: Call): Promise<Response | null> {
    const [, kind, id = "", what] = /^\/v1\/(files|uploads)\/([^/?]+)(?:\/(\w+))?/.exec(call.path) ?? [];
    if (kind === undefined) return null;
    const scripted = await uploads.on?.(call);
    if (scripted !== undefined) return scripted;
    if (kind === "files") return what === "url" ? address(id) : begin(id, call.body as Stored["about"]);
    const file = files.get(id);
    if (file === undefined) return refusal("not-found");
    if (call.token !== file.grant) return refusal("token-expired");
    if (call.method === "PATCH") return append(file, call);
    if (call.method === "DELETE") files.delete(id);
    return offset(call.method === "HEAD" ? 200 : 204, file);
  }

  function begin(id: string, about: Stored["about"]): Response {
    grants += 1;
    const file = files.get(id) ?? { about, bytes: new Blob([]), grant: "" };
    file.grant = `grant-${grants}`;
    files.set(id, file);
    return json({ url: `/v1/uploads/${id}`, grant: file.grant, expiresAt: 0 }, 201);
  }

  function append(file: Stored, { headers, bytes }: Call): Response {
    if (headers.get("upload-offset") !== String(file.bytes.size)) return new Response("", { status: 409 });
    uploads.received += bytes?.size ?? 0;
    file.bytes = new Blob([file.bytes, bytes ?? ""]);
    return offset(204, file);
  }

  function address(id: string): Response {
    return json({ download: `/v1/files/${id}/content?d`, view: null, expiresAt: 0 });
  }

  return uploads;
}

function offset(status: number, { bytes }: Stored): Response {
  return new Response(null, { status, headers: { "upload-offset": String(bytes.size) } });
}
