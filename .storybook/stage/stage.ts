import { TurnedClock, type World } from "@warmline/testing";
import { createWorld } from "@warmline/testing/browser";
import { becomes } from "../../packages/react/test/becomes.ts";
import { keeping } from "../../packages/react/test/keeping.ts";
import type { Line, LineState, Scene, SceneLocale } from "../../packages/react/test/scene.ts";
import type { Globals } from "../globals.ts";
import { createChance } from "./chance.ts";
import { retell } from "./retell.ts";
import { letTimePass } from "./time.ts";
import { originOf, serve } from "./worlds.ts";

/** What stands behind one story: a server of its own, and a customer’s support line to it. */
export interface Stage {
  world: World;
  client: Line;
  /** How much later than the story’s beginning it is, in milliseconds. */
  later: number;
  walking: (() => void) | null;
  /** The network that the toolbar last asked for. */
  wanted: Globals["network"];
  close(): Promise<void>;
}

/** The clock of every story begins here: a Wednesday, a quarter past two in the afternoon. */
const BEGINNING = new Date(2026, 2, 11, 14, 15).getTime();

const byNetwork: typeof fetch = (...request) => fetch(...request);

const isConnected = ({ connection, window }: LineState): boolean => connection.status === "live" || !window.open;

/** Plays a scene up to the moment that the story shows. */
export async function setStage(name: string, scene: Scene, locale: SceneLocale): Promise<Stage> {
  const origin = originOf(name);
  const clock = new TurnedClock(BEGINNING);
  const world = await createWorld({
    clock,
    random: createChance(),
    publicUrl: origin,
    bots: scene.bots,
    site: (site) => {
      site.origins.push(location.origin);
      scene.site?.(site);
    },
  });
  const takeOff = await serve(origin, world);
  const journal = (scene.journal ?? keeping)();
  const context = { world, locale, journal };
  const visitor = await scene.before?.(context);
  const client = world.client({
    server: origin,
    locale,
    storage: visitor?.storage() ?? world.storage(),
    journal,
    // By the page’s own network, where a worker carries it to the world.
    fetch: scene.tells ? retell(byNetwork, scene.tells, () => clock.now()) : byNetwork,
  });
  if (scene.open ?? true) client.support.open();
  else client.support.restore();
  await becomes(client, scene.act ? isConnected : (scene.until ?? isConnected));
  await scene.act?.(client, context);
  if (scene.act) await becomes(client, scene.until ?? isConnected);
  const stage: Stage = {
    world,
    client,
    later: 0,
    walking: null,
    wanted: "online",
    close: async () => {
      stage.walking?.();
      takeOff();
      await world.close();
    },
  };
  return stage;
}

/** Lets the story’s time go by by itself, or puts it so many minutes after the beginning. False if that has passed. */
export async function setTime(stage: Stage, time: string): Promise<boolean> {
  stage.walking?.();
  stage.walking = null;
  if (time === "stands") return stage.later === 0;
  if (time === "walks") {
    stage.walking = stage.world.walk();
    return true;
  }
  const later = Number(time) * 60_000;
  if (later < stage.later) return false;
  await letTimePass(stage.world.clock, later - stage.later);
  stage.later = later;
  return true;
}
