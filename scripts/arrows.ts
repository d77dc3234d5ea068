import { existsSync, globSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve, sep } from "node:path";

/** Which room may import which. A room that is not a key here is unknown, and so is refused. */
export interface Arrows {
  runtime: Readonly<Record<string, readonly string[]>>;
  /** Further arrows, for tests, stories, tools and the demo’s backend, none of which reach a customer’s page. */
  dev: Readonly<Record<string, readonly string[]>>;
}

export const ARROWS: Arrows = {
  runtime: {
    protocol: [],
    voice: [],
    client: ["protocol"],
    react: ["client", "voice"],
    theme: [],
    server: ["protocol", "voice"],
    testing: ["protocol", "client", "server"],
    demo: ["client", "react", "theme", "voice"],
    desk: ["protocol", "client", "react", "theme", "voice"],
    ".storybook": ["react", "theme", "voice", "testing"],
  },
  dev: {
    react: ["testing", "theme"],
    demo: ["testing"],
    desk: ["testing"],
  },
};

export interface Room {
  name: string;
  folder: string;
  /** Not there for `.storybook`, which goes by the root’s. */
  manifest?: Manifest;
}

interface Manifest {
  name: string;
  dependencies?: Record<string, string>;
  peerDependencies?: Record<string, string>;
  devDependencies?: Record<string, string>;
}

const OURS = "@warmline/";
const SOURCES = "**/*.{ts,tsx,mts,mdx,css}";
const STORYBOOK = ".storybook";
const NOT_SOURCES = /(^|[\\/])(node_modules|dist|\.cache)([\\/]|$)/;
const DEV_FILE =
  /\.(test|stories|browser\.test)\.tsx?$|[\\/](test|test-kit|e2e|backend|scripts)[\\/]|[\\/][\w.-]+\.config\.ts$/;
const SPECIFIER = /(?:\bfrom\s*|\bimport\s*\(?\s*|@import\s+(?:url\()?)(["'])([^"']+)\1/g;

/** The rooms of a workspace: every folder with a manifest under `packages` and `apps`, and `.storybook`. */
export function findRooms(root: string): Room[] {
  const rooms: Room[] = globSync("{packages,apps}/*/package.json", { cwd: root })
    .sort()
    .map((path) => {
      const manifest = JSON.parse(readFileSync(join(root, path), "utf8")) as Manifest;
      return { name: manifest.name.replace(OURS, ""), folder: join(root, dirname(path)), manifest };
    });
  const storybook = join(root, STORYBOOK);
  return existsSync(storybook) ? [...rooms, { name: STORYBOOK, folder: storybook }] : rooms;
}

/** Every arrow that is not allowed, one sentence each. */
export function forbiddenArrows(root: string, arrows: Arrows = ARROWS): string[] {
  const rooms = findRooms(root);
  return rooms.flatMap((room) => [...manifestProblems(room, arrows), ...importProblems(root, room, rooms, arrows)]);
}

function manifestProblems({ name, manifest }: Room, arrows: Arrows): string[] {
  if (!Object.hasOwn(arrows.runtime, name)) return [`${name} is a room without arrows: name it among the rooms.`];
  if (!manifest) return [];
  const named = (dependencies: Record<string, string> = {}) =>
    Object.keys(dependencies)
      .filter((dependency) => dependency.startsWith(OURS))
      .map((dependency) => dependency.replace(OURS, ""));
  const runtime = [...named(manifest.dependencies), ...named(manifest.peerDependencies)].filter(
    (to) => !isAllowed(arrows, name, to, false),
  );
  const dev = named(manifest.devDependencies).filter((to) => !isAllowed(arrows, name, to, true));
  return [
    ...runtime.map((to) => `${name} → ${to} is not an arrow (package.json, dependencies)`),
    ...dev.map((to) => `${name} → ${to} is not an arrow (package.json, devDependencies)`),
  ];
}

function importProblems(root: string, room: Room, rooms: readonly Room[], arrows: Arrows): string[] {
  const files = globSync(SOURCES, { cwd: room.folder }).filter((file) => !NOT_SOURCES.test(file));
  return files.flatMap((file) => {
    const path = join(room.folder, file);
    const isDev = DEV_FILE.test(sep + file);
    return importedRooms(path, rooms)
      .filter((to) => to !== room.name && !isAllowed(arrows, room.name, to, isDev))
      .map((to) => `${room.name} → ${to} is not an arrow (${relative(root, path)})`);
  });
}

function importedRooms(path: string, rooms: readonly Room[]): string[] {
  const found = new Set<string>();
  for (const [, , specifier = ""] of readFileSync(path, "utf8").matchAll(SPECIFIER)) {
    if (specifier.startsWith(OURS)) found.add(specifier.slice(OURS.length).split("/")[0] ?? "");
    if (!specifier.startsWith(".")) continue;
    const target = resolve(dirname(path), specifier);
    const room = rooms.find(({ folder }) => target.startsWith(folder + sep));
    if (room && existsSync(target)) found.add(room.name);
  }
  return [...found];
}

function isAllowed(arrows: Arrows, from: string, to: string, isDev: boolean): boolean {
  const allowed = arrows.runtime[from] ?? [];
  return allowed.includes(to) || (isDev && (arrows.dev[from] ?? []).includes(to));
}
