import type { Scene, SceneLocale } from "../../packages/react/test/scene.ts";
import type { Globals } from "../globals.ts";
import { setNetwork } from "./network.ts";
import { setStage, setTime, type Stage } from "./stage.ts";

interface Kept {
  locale: SceneLocale;
  stages: Promise<Stage[]>;
}

/** By story: a story that is drawn again, as with another theme, goes on where it was. */
const kept = new Map<string, Kept>();

/** The stages of a story, as its toolbar wants them. */
export async function stagesOf(id: string, scenes: readonly Scene[], globals: Globals): Promise<Stage[]> {
  const { locale, time, network } = globals;
  const before = kept.get(id);
  if (before && before.locale !== locale) await closeStages(id);
  const stages = await (kept.get(id) ?? keep(id, scenes, locale)).stages;
  for (const stage of stages) setNetwork(stage, network);
  const inTime = await Promise.all(stages.map((stage) => setTime(stage, time)));
  if (inTime.every(Boolean)) return stages;
  await closeStages(id);
  return stagesOf(id, scenes, globals);
}

/** Ends a story’s servers and support lines. */
export async function closeStages(id: string): Promise<void> {
  const entry = kept.get(id);
  if (!entry) return;
  kept.delete(id);
  for (const stage of await entry.stages) await stage.close();
}

function keep(id: string, scenes: readonly Scene[], locale: SceneLocale): Kept {
  const entry = { locale, stages: setAll(id, scenes, locale) };
  kept.set(id, entry);
  // A scene that went wrong is played anew when its story is drawn again, as after a correction.
  entry.stages.catch(() => kept.get(id) === entry && kept.delete(id));
  return entry;
}

function setAll(id: string, scenes: readonly Scene[], locale: SceneLocale): Promise<Stage[]> {
  return Promise.all(scenes.map((scene, index) => setStage(`${id}-${index}`, scene, locale)));
}
