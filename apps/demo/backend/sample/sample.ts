import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { BackendContext } from "../context.ts";
import type { IdentityIssuer } from "../identity.ts";
import { playStory } from "./play-story.ts";
import { ivanStories } from "./stories/ivan.ts";
import { mariaStories } from "./stories/maria.ts";
import { visitorStories } from "./stories/visitors.ts";
import type { Story } from "./story.ts";

const DAY = 86_400_000;

/** Gives a new data folder the past week, so that the desk looks lived in. A week that does not come about is only logged. */
export async function playSampleOnce(context: BackendContext, site: string, identity: IdentityIssuer): Promise<void> {
  const marker = join(context.dataFolder, "hearthost-sample");
  if (existsSync(marker)) return;
  writeFileSync(marker, "The sample week was played into this folder.\n");
  try {
    await playWeek(context, site, identity);
  } catch (error) {
    context.log.warn("the sample week could not be played", { error: String(error) });
  }
}

async function playWeek(context: BackendContext, site: string, identity: IdentityIssuer): Promise<void> {
  const today = Math.floor(Date.now() / DAY) * DAY;
  const begin = ({ daysAgo, minuteOfDay }: Story): number => today - daysAgo * DAY + minuteOfDay * 60_000;
  const stories = [...mariaStories, ...ivanStories, ...visitorStories].sort((a, b) => begin(a) - begin(b));

  let present = 0;
  const now = (): number => present;
  // Nothing of the past waits: the stories turn the clock themselves.
  const app = await context.at({ now, setTimeout: () => null, clearTimeout: () => undefined });
  app.start();
  for (const story of stories) {
    present = begin(story);
    const wait = (seconds: number): void => void (present += seconds * 1000);
    await playStory({ context, app, site, identity, now, wait }, story);
  }
  await app.drain();
}
