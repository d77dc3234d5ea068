import { renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, onTestFinished, test, vi } from "vitest";
import { readSiteFile } from "./site-file-on-disk.ts";
import { openSites } from "./sites.ts";
import { keptLog, SITE, temporaryFolder, writeSite } from "./testing/fixtures.ts";

const PNG = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0]);

function openOne(content: unknown = SITE) {
  const folder = temporaryFolder();
  const file = writeSite(folder, content);
  const log = keptLog();
  const sites = openSites([file], log);
  onTestFinished(() => sites.close());
  return { folder, file, log, sites };
}

function sentenceOf(file: string): string {
  const reading = readSiteFile(file);
  return reading.ok ? "fine" : reading.sentence;
}

test("a changed site file is noticed by itself and announced", async () => {
  const { file, sites } = openOne();
  const heard: unknown[] = [];
  sites.subscribe((site) => heard.push(site.name));
  writeFileSync(file, JSON.stringify({ ...SITE, name: "Hearthost Ltd" }));
  await vi.waitFor(() => expect(heard).toEqual(["Hearthost Ltd"]));
  expect(sites.get("hearthost")?.name).toBe("Hearthost Ltd");
});

test("a site file that an editor replaces is noticed every time", async () => {
  const { folder, file, sites } = openOne();
  for (const name of ["First", "Second"]) {
    renameSync(writeSite(folder, { ...SITE, name }, "draft.json"), file);
    await vi.waitFor(() => expect(sites.get("hearthost")?.name).toBe(name));
  }
});

test("a broken new version keeps the old one and says what is wrong and on which line", () => {
  const { file, log, sites } = openOne();
  const heard = vi.fn();
  sites.subscribe(heard);
  writeFileSync(file, JSON.stringify({ ...SITE, agents: [{ id: "Olena!", name: "Olena" }] }, null, 2));
  sites.reload();
  sites.reload();
  expect(sites.get("hearthost")?.agents.map(({ id }) => id)).toEqual(["olena", "tomas"]);
  expect(heard).not.toHaveBeenCalled();
  expect(log.lines).toHaveLength(1);
  expect(log.lines[0]).toMatch(
    /^error: The site file .*hearthost\.json is wrong at agents\.0\.id \(line 9\): .*stays in use\.$/,
  );
  writeFileSync(file, JSON.stringify({ ...SITE, name: "Mended" }));
  sites.reload();
  expect(sites.get("hearthost")?.name).toBe("Mended");
});

test("a new version with another id waits for a new start", () => {
  const { file, log, sites } = openOne();
  writeFileSync(file, JSON.stringify({ ...SITE, id: "other" }));
  sites.reload();
  expect(sites.all().map(({ id }) => id)).toEqual(["hearthost"]);
  expect(log.lines[0]).toContain("changed its id to other, which needs a new start.");
});

test("one listener that fails does not keep the news from the others", () => {
  const { file, log, sites } = openOne();
  const heard = vi.fn();
  sites.subscribe(() => {
    throw new Error("no");
  });
  sites.subscribe(heard);
  writeFileSync(file, JSON.stringify({ ...SITE, name: "New" }));
  sites.reload();
  expect(heard).toHaveBeenCalledOnce();
  expect(log.lines).toContain("error: Somebody could not take the new site file: no");
});

test("a site file that is not JSON is refused with its line and column", () => {
  const file = writeSite(temporaryFolder(), '{\n  "id": "hearthost",\n  "name" "Hearthost"\n}');
  expect(sentenceOf(file)).toMatch(/hearthost\.json is not JSON: colon expected at line 3, column 10\.$/);
  expect(() => openSites([file], keptLog())).toThrow("line 3, column 10");
});

test("everything that is wrong in a site file is one sentence, up to five things", () => {
  const { letters: _, ...rest } = SITE;
  const wrong = {
    ...rest,
    origins: ["here", "there", "a", "b", "c"],
    tickets: { ...SITE.tickets, answerer: "nobody" },
  };
  const origin = (index: number) =>
    `is wrong at origins.${index} (line ${5 + index}): must be an origin such as https://www.example.com`;
  const sentence = ["lacks letters", origin(0), origin(1), origin(2), origin(3), "and 2 more."].join("; ");
  expect(sentenceOf(writeSite(temporaryFolder(), wrong))).toMatch(
    new RegExp(`hearthost\\.json ${RegExp.escape(sentence)}$`),
  );
  const agents = [{ id: "olena", name: "Olena", foo: 1 }];
  expect(sentenceOf(writeSite(temporaryFolder(), { ...SITE, agents }))).toMatch(
    /json does not know "foo" at agents\.0 \(line 8\)\.$/,
  );
});

test("a missing site file is refused in one sentence", () => {
  const file = join(temporaryFolder(), "nowhere.json");
  expect(() => openSites([file], keptLog())).toThrow(/^The site file .*nowhere\.json does not exist\.$/);
});

test("two site files with one id are refused", () => {
  const folder = temporaryFolder();
  const files = [writeSite(folder), writeSite(folder, SITE, "twin.json")];
  expect(() => openSites(files, keptLog())).toThrow("both have the id hearthost.");
});

test("key and photo files stand in for their contents, and changing one is a change of the site", async () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, "key.json"), JSON.stringify({ kty: "oct", k: "c2VjcmV0" }));
  writeFileSync(join(folder, "olena.png"), PNG);
  const identity = { keys: [{ kid: "one", alg: "HS256", keyFile: "key.json" }] };
  const agents = [{ id: "olena", name: "Olena", photoFile: "olena.png" }];
  const file = writeSite(folder, { ...SITE, identity, agents });
  const sites = openSites([file], keptLog());
  onTestFinished(() => sites.close());
  expect(sites.get("hearthost")?.identity.keys).toEqual([
    { kid: "one", alg: "HS256", key: { kty: "oct", k: "c2VjcmV0" } },
  ]);
  expect(sites.photos("hearthost")).toEqual([{ agentId: "olena", bytes: PNG }]);
  writeFileSync(join(folder, "key.json"), JSON.stringify({ kty: "oct", k: "bmV3" }));
  await vi.waitFor(() => expect(sites.get("hearthost")?.identity.keys[0]?.key).toEqual({ kty: "oct", k: "bmV3" }));
});

test.for([
  ["missing.json", "there is no such file"],
  ["broken.json", "not JSON: value expected at line 1, column 1"],
  ["list.json", "not a JWK"],
])("the key file %s is refused with the place that names it", ([keyFile, why]) => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, "broken.json"), "");
  writeFileSync(join(folder, "list.json"), "[]");
  const file = writeSite(folder, { ...SITE, identity: { keys: [{ kid: "one", alg: "HS256", keyFile }] } });
  expect(sentenceOf(file)).toContain(`is wrong at identity.keys.0.keyFile (line`);
  expect(sentenceOf(file)).toContain(`${keyFile}: ${why}.`);
});

test("greeting videos and the secrets of programs are read from the files that are named", () => {
  const folder = temporaryFolder();
  const webm = Uint8Array.from([0x1a, 0x45, 0xdf, 0xa3, ...Buffer.from("webm")]);
  writeFileSync(join(folder, "hello.webm"), webm);
  writeFileSync(join(folder, "hello.vtt"), "WEBVTT");
  writeFileSync(join(folder, "secret.txt"), "sixteen letters and more\n");
  const greeting = { videoFile: "hello.webm", captions: { en: "hello.vtt" } };
  const agents = [
    { id: "olena", name: "Olena", greeting },
    { id: "pip", name: "Pip", bot: true },
  ];
  const bots = [{ agent: "pip", webhook: { url: "https://bot.example/turn", secretFile: "secret.txt" } }];
  const file = writeSite(folder, { ...SITE, agents, bots });
  const sites = openSites([file], keptLog());
  onTestFinished(() => sites.close());
  expect(sites.greetings("hearthost")).toEqual([
    { agentId: "olena", video: webm, poster: null, captions: { en: "WEBVTT" } },
  ]);
  expect(sites.get("hearthost")?.bots[0]?.webhook).toEqual({
    url: "https://bot.example/turn",
    secret: "sixteen letters and more",
  });
  writeFileSync(join(folder, "hello.vtt"), "<script>");
  expect(sentenceOf(file)).toContain("hello.webm: captions are WebVTT.");
  writeFileSync(join(folder, "secret.txt"), "short");
  expect(sentenceOf(file)).toContain("bots.0.webhook.secretFile");
});

test("a photo that is no picture is refused", () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, "olena.png"), "<svg onload=alert(1)>");
  const file = writeSite(folder, { ...SITE, agents: [{ id: "olena", name: "Olena", photoFile: "olena.png" }] });
  expect(sentenceOf(file)).toContain(
    "agents.0.photoFile (line 11): olena.png: a photo is a PNG, JPEG or WebP picture.",
  );
});
