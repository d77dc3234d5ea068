import { watch, type FSWatcher } from "node:fs";
import { dirname, resolve } from "node:path";
import type { Sites } from "../app/contract.ts";
import type { Log } from "../environment.ts";
import type { SiteFile } from "../sites/site-file.ts";
import type { SiteGreeting } from "./greeting-files.ts";
import { readSiteFile, type SitePhoto, type SiteReading } from "./site-file-on-disk.ts";
import { reasonOf, StartProblem } from "./start-problem.ts";

const SETTLE_MS = 100;

export interface OpenSites extends Sites {
  /** The pictures that a site's file names. */
  photos(siteId: string): readonly SitePhoto[];
  /** The films that a site’s file names. */
  greetings(siteId: string): readonly SiteGreeting[];
  /** Reads every file again now, as a change on disk does a moment later. */
  reload(): void;
  /** Stops watching. */
  close(): void;
}

interface Served {
  file: string;
  reading: SiteReading;
  site: SiteFile;
  photos: readonly SitePhoto[];
  greetings: readonly SiteGreeting[];
}

/**
 * Loads site files and follows their changes. A broken new version keeps the old one and logs what is wrong and where.
 *
 * @throws StartProblem if a file is missing or broken, or two files have the same id
 */
export function openSites(files: readonly string[], log: Log): OpenSites {
  const served = files.map(open);
  refuseTwins(served);
  const listeners = new Set<(site: SiteFile) => void>();

  const reload = () => {
    for (const entry of served) {
      const reading = readSiteFile(entry.file);
      if (reading.fingerprint === entry.reading.fingerprint) continue;
      entry.reading = reading;
      take(entry, reading, log, listeners);
    }
    follow();
  };
  const { follow, close } = followFiles(() => served.flatMap((entry) => entry.reading.files), reload, log);
  follow();

  return {
    get: (id) => served.find((entry) => entry.site.id === id)?.site,
    all: () => served.map((entry) => entry.site),
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    photos: (siteId) => served.find((entry) => entry.site.id === siteId)?.photos ?? [],
    greetings: (siteId) => served.find((entry) => entry.site.id === siteId)?.greetings ?? [],
    reload,
    close,
  };
}

function open(file: string): Served {
  const reading = readSiteFile(file);
  if (reading.ok) {
    const { site, photos, greetings } = reading;
    return { file: resolve(file), reading, site, photos, greetings };
  }
  throw new StartProblem(reading.missing ? "site-file-missing" : "site-file-broken", reading.sentence);
}

function refuseTwins(served: readonly Served[]): void {
  for (const [index, { site, file }] of served.entries()) {
    const twin = served.slice(0, index).find((other) => other.site.id === site.id);
    if (!twin) continue;
    throw new StartProblem("site-file-broken", `The site files ${twin.file} and ${file} both have the id ${site.id}.`);
  }
}

function take(entry: Served, reading: SiteReading, log: Log, listeners: ReadonlySet<(site: SiteFile) => void>): void {
  const fields = { site: entry.site.id };
  if (!reading.ok) {
    log.error(`${reading.sentence} The version before stays in use.`, fields);
    return;
  }
  if (reading.site.id !== entry.site.id) {
    const sentence = `The site file ${entry.file} changed its id to ${reading.site.id}, which needs a new start.`;
    log.error(`${sentence} The version before stays in use.`, fields);
    return;
  }
  entry.site = reading.site;
  entry.photos = reading.photos;
  entry.greetings = reading.greetings;
  log.info(`The site file ${entry.file} has a new version, in use from now on.`, fields);
  for (const listener of listeners) {
    try {
      listener(reading.site);
    } catch (error) {
      log.error(`Somebody could not take the new site file: ${reasonOf(error)}`, fields);
    }
  }
}

/** Watches the folders of the files, since editors replace a file instead of writing into it. */
function followFiles(files: () => readonly string[], changed: () => void, log: Log) {
  const watchers = new Map<string, FSWatcher>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const close = () => {
    clearTimeout(timer);
    for (const watcher of watchers.values()) watcher.close();
    watchers.clear();
  };
  const follow = () => {
    for (const folder of new Set(files().map((file) => dirname(file)))) {
      if (watchers.has(folder)) continue;
      try {
        const watcher = watch(folder, () => {
          timer ??= setTimeout(() => {
            timer = undefined;
            changed();
          }, SETTLE_MS);
        });
        watcher.on("error", (error) => log.warn(`Changes in ${folder} are no longer seen: ${reasonOf(error)}`));
        watchers.set(folder, watcher);
      } catch (error) {
        log.warn(`Changes in ${folder} are not seen: ${reasonOf(error)}`);
      }
    }
  };
  return { follow, close };
}
