import { readFileSync } from "node:fs";
import { dirname, relative, resolve } from "node:path";
import { LIMITS } from "@warmline/protocol";
import { sniffPicture } from "../app/agents.ts";
import { parseSiteFile, type SiteFile } from "../sites/site-file.ts";
import { takeBotSecrets, takeGreetings, type Attach, type SiteGreeting } from "./greeting-files.ts";
import { parseJsonWithPlaces } from "./json-places.ts";
import { reasonOf, systemCode } from "./start-problem.ts";

const SHOWN_PROBLEMS = 5;

/** An agent's picture to begin with. */
export interface SitePhoto {
  agentId: string;
  bytes: Uint8Array<ArrayBuffer>;
}

/** What reading a site file gave, and every file that took part in it. */
export type SiteReading = { files: readonly string[]; fingerprint: string } & (
  | { ok: true; site: SiteFile; photos: readonly SitePhoto[]; greetings: readonly SiteGreeting[] }
  | { ok: false; missing: boolean; sentence: string }
);

/** Reads a site file with the key and photo files it names; a broken one gives a sentence that says what and where. */
export function readSiteFile(file: string): SiteReading {
  const path = resolve(file);
  const files = [path];
  const contents: string[] = [];
  const read = (name: string): Buffer => {
    const bytes = readFileSync(name);
    contents.push(bytes.toString("base64"));
    return bytes;
  };
  const refuse = (sentence: string, missing = false): SiteReading => ({
    ok: false,
    missing,
    sentence: `The site file ${shown(path)} ${sentence}`,
    files,
    fingerprint: [...contents, sentence].join("\n"),
  });

  let text: string;
  try {
    text = read(path).toString("utf8");
  } catch (error) {
    const missing = systemCode(error) === "ENOENT";
    return refuse(missing ? "does not exist." : `cannot be read: ${reasonOf(error)}.`, missing);
  }
  const json = parseJsonWithPlaces(text);
  if (!json.ok) return refuse(`is not JSON: ${json.message} at line ${json.place.line}, column ${json.place.column}.`);
  const at = (where: string) => `${where === "" ? "the whole" : where} (line ${json.placeOf(where).line})`;

  const checked = parseSiteFile(json.value);
  if (!checked.ok) {
    const phrases = checked.problems.slice(0, SHOWN_PROBLEMS).map(({ kind, path: where, message }) => {
      if (kind === "wrong") return `is wrong at ${at(where)}: ${trimDot(message)}`;
      return where === "" ? message : `${message} at ${at(where)}`;
    });
    const more = checked.problems.length - phrases.length;
    return refuse(`${phrases.join("; ")}${more > 0 ? `; and ${more} more` : ""}.`);
  }

  const attach: Attach = (where, name, use) => {
    const full = resolve(dirname(path), name);
    files.push(full);
    try {
      use(read(full));
      return null;
    } catch (error) {
      const why = systemCode(error) === "ENOENT" ? "there is no such file" : trimDot(reasonOf(error));
      return `is wrong at ${at(where)}: ${name}: ${why}.`;
    }
  };
  const photos: SitePhoto[] = [];
  const greetings: SiteGreeting[] = [];
  const { site } = checked;
  const problem =
    takeKeys(site, attach) ??
    takeBotSecrets(site, attach) ??
    takePhotos(site, attach, photos) ??
    takeGreetings(site, attach, greetings);
  if (problem !== null) return refuse(problem);
  return { ok: true, site, photos, greetings, files, fingerprint: contents.join("\n") };
}

/** Puts key files in as `key`, so that the pure part reads no files. */
function takeKeys(site: SiteFile, attach: Attach): string | null {
  for (const [index, key] of site.identity.keys.entries()) {
    if (key.keyFile === undefined) continue;
    const problem = attach(`identity.keys.${index}.keyFile`, key.keyFile, (bytes) => {
      key.key = parseKey(bytes.toString("utf8"));
      delete key.keyFile;
    });
    if (problem !== null) return problem;
  }
  return null;
}

function takePhotos(site: SiteFile, attach: Attach, photos: SitePhoto[]): string | null {
  for (const [index, agent] of site.agents.entries()) {
    if (agent.photoFile === undefined) continue;
    const problem = attach(`agents.${index}.photoFile`, agent.photoFile, (bytes) => {
      if (bytes.length > LIMITS.photoBytes) throw new Error(`a photo has at most ${LIMITS.photoBytes / 1024} KiB`);
      if (sniffPicture(bytes) === null) throw new Error("a photo is a PNG, JPEG or WebP picture");
      photos.push({ agentId: agent.id, bytes: new Uint8Array(bytes) });
    });
    if (problem !== null) return problem;
  }
  return null;
}

function parseKey(text: string): Record<string, unknown> {
  const json = parseJsonWithPlaces(text);
  if (!json.ok) throw new Error(`not JSON: ${json.message} at line ${json.place.line}, column ${json.place.column}`);
  if (typeof json.value !== "object" || json.value === null || !("kty" in json.value)) throw new Error("not a JWK");
  return { ...json.value };
}

function trimDot(text: string): string {
  return text.replace(/\.+$/, "");
}

function shown(path: string): string {
  const short = relative(process.cwd(), path);
  return short.startsWith("..") ? path : short;
}
