import { altered, withToken, type Defect } from "./carrier.ts";

const FILE = /^\/v1\/files\/([^/]+)$/;
const FILE_URL = /^\/v1\/files\/([^/]+)\/url$/;
const CONTENT = /^\/v1\/files\/([^/]+)\/content$/;
const UPLOAD = /^\/v1\/uploads\/([^/]+)$/;

const grantIn = (text: string) => (JSON.parse(text) as { grant: string }).grant;

export const FILE_DEFECTS: readonly Defect[] = [
  {
    does: "gives leave to upload for an hour",
    breaks: ["U1"],
    spoil: (carry) => async (asked) => {
      const response = await carry(asked);
      if (!FILE.test(asked.path) || !response.ok) return response;
      return altered(response, (text) => {
        const grant = JSON.parse(text) as { expiresAt: number };
        return JSON.stringify({ ...grant, expiresAt: grant.expiresAt - 23 * 3_600_000 });
      });
    },
  },
  {
    does: "takes another file under the same id",
    breaks: ["U2"],
    spoil(carry) {
      const known = new Map<string, string>();
      return (asked) => {
        if (!FILE.test(asked.path)) return carry(asked);
        const body = known.get(asked.path) ?? asked.body;
        known.set(asked.path, body);
        return carry({ ...asked, body });
      };
    },
  },
  {
    does: "adds bytes wherever they are said to belong",
    breaks: ["U3"],
    spoil: (carry) => async (asked) => {
      const response = await carry(asked);
      return UPLOAD.test(asked.path) && response.status === 409 ? new Response(null, { status: 204 }) : response;
    },
  },
  {
    does: "lets the token of the session upload",
    breaks: ["U4"],
    spoil(carry) {
      const grants = new Map<string, string>();
      return async (asked) => {
        const response = await carry(asked);
        const [, begun] = FILE.exec(asked.path) ?? [];
        if (begun !== undefined && response.ok) grants.set(begun, grantIn(await response.clone().text()));
        const [, id = ""] = UPLOAD.exec(asked.path) ?? [];
        const grant = grants.get(id);
        return response.status === 401 && grant !== undefined ? carry(withToken(asked, grant)) : response;
      };
    },
  },
  {
    does: "takes files of any size",
    breaks: ["U5"],
    spoil: (carry) => async (asked) => {
      const response = await carry(asked);
      if (!FILE.test(asked.path) || response.status !== 422) return response;
      return carry({ ...asked, body: asked.body.replace(/"size":\d+/, '"size":10') });
    },
  },
  {
    does: "tells everybody the address of a file whose id they know",
    breaks: ["U6"],
    spoil(carry) {
      const owners = new Map<string, string>();
      return async (asked) => {
        const response = await carry(asked);
        const [, begun] = FILE.exec(asked.path) ?? [];
        if (begun !== undefined && response.status === 201) owners.set(begun, asked.token);
        const [, id = ""] = FILE_URL.exec(asked.path) ?? [];
        const owner = owners.get(id);
        if (response.status !== 404 || owner === undefined) return response;
        const told = await carry(withToken(asked, owner));
        return told.ok ? told : response;
      };
    },
  },
  {
    does: "looks at no signature",
    breaks: ["U6"],
    spoil(carry) {
      const contents = new Map<string, string>();
      return async (asked) => {
        const [, put = ""] = UPLOAD.exec(asked.path) ?? [];
        if (asked.method === "PATCH") contents.set(put, asked.body);
        const response = await carry(asked);
        const [, id = ""] = CONTENT.exec(asked.path) ?? [];
        const content = contents.get(id);
        return response.status === 404 && content !== undefined ? new Response(content) : response;
      };
    },
  },
  {
    does: "gives files out as what they were said to be",
    breaks: ["U7"],
    spoil: (carry) => async (asked) => {
      const response = await carry(asked);
      if (!CONTENT.test(asked.path) || !response.ok) return response;
      return altered(response, (text) => text, { "Content-Type": "text/html", "Content-Disposition": "inline" });
    },
  },
  {
    does: "lets a file go when its message is refused",
    breaks: ["U8"],
    spoil(carry) {
      const refused = new Set<string>();
      return async (asked) => {
        const [, files = ""] = /"files":\[([^\]]+)\]/.exec(asked.body) ?? [];
        if (refused.has(files)) return carry({ ...asked, body: asked.body.replace(files, '"0"') });
        const response = await carry(asked);
        if (files !== "" && response.status === 404) refused.add(files);
        return response;
      };
    },
  },
];
