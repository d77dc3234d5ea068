import type { OpenJournal, Wait } from "@warmline/client";
import type { FERNHOST, Visitor, World, WorldOptions } from "@warmline/testing";
import type { Voice } from "@warmline/voice";

/** A language that the stories are told in. */
export type SceneLocale = "en" | "uk";

/** What a scene is played with: a whole server of its own, and the language of the people in it. */
export interface SceneContext {
  world: World;
  locale: SceneLocale;
  /** What keeps the customer’s unsent things, whichever page is open. */
  journal: OpenJournal;
}

/** The customer’s support line, as the kit makes it. */
export type Line = ReturnType<World["client"]>;
export type LineState = ReturnType<Line["getState"]>;

/** How things came to stand as a story shows them, on a real server. */
export interface Scene {
  /** What happened before the story. The story goes on with the session of the customer that it returns. */
  before?: (context: SceneContext) => Promise<Visitor | undefined>;
  /** What the customer does then, by the same actions as the parts. */
  act?: (client: Line, context: SceneContext) => Promise<void> | void;
  /** What must be true before the story is shown. @default the stream is live, or the window was never opened */
  until?: (state: LineState) => boolean;
  /** Makes what keeps the customer’s unsent things in the browser. @default it works */
  journal?: () => OpenJournal;
  /** What the server says of the wait, where that takes longer to come about than a story has. @default what it says in earnest */
  tells?: (now: number) => Partial<Wait>;
  /** Changes the example site before it is read. */
  site?: (site: typeof FERNHOST) => void;
  /** The programs that the site names, by name. */
  bots?: NonNullable<WorldOptions["bots"]>;
  /** Whether the customer’s window is open. @default true */
  open?: boolean;
}

/** What a story’s loader gives to its `render` and `play`: the support line and the server of each scene, and the words. */
export interface Loaded {
  lines: Readonly<Record<string, Line>>;
  worlds: Readonly<Record<string, World>>;
  voice: Voice;
}

/** The arguments of a story that brings its own `<Support.Root>`. */
export interface Given {
  client: Line;
  voice: Voice;
}
