import { join } from "node:path";
import { createApp } from "../app/createApp.ts";
import type { App, AppOptions, Mailer } from "../app/contract.ts";
import { createInProcessBus } from "../bus/in-process.ts";
import type { Clock, Log } from "../environment.ts";
import { openStorage, type Storage } from "../storage/storage.ts";
import type { Uploads } from "../uploads/contract.ts";
import { loadBackend, type BackendHandler } from "./backend.ts";
import { systemClock } from "./clock.ts";
import { openDatabase, type Durability, type OpenDatabase } from "./database.ts";
import { noteAddress, openDataFolder } from "./folder.ts";
import { listen } from "./listen.ts";
import { lockFolder } from "./lock.ts";
import { createMailbox, createNoMailer, type Mailbox } from "./mailbox.ts";
import { packageRoot } from "./package-root.ts";
import { createMetrics } from "./metrics.ts";
import { openSecret } from "./secret.ts";
import { createServe, type Readiness } from "./serve.ts";
import { openSites, type OpenSites } from "./sites.ts";
import { reasonOf, StartProblem } from "./start-problem.ts";
import { staticFiles, type StaticFiles } from "./static-files.ts";
import { createFolderUploads } from "./uploads.ts";
import { checkWitness, keepWitness } from "./witness.ts";

const DRAIN_MS = 2500;

export interface ServerOptions {
  /** Site files to serve and to follow. */
  siteFiles: readonly string[];
  /** Folder for everything the server keeps; made if there is none. */
  data: string;
  /** Address of a PostgreSQL database, such as `postgres://warmline@db.example/warmline`. @default SQLite in the folder */
  database?: string | undefined;
  /** Port to listen on; 0 takes any free one. @default 0 */
  port?: number | undefined;
  /** Address to listen on. @default "127.0.0.1" */
  host?: string | undefined;
  /** Origin customers reach this server by. @default the address it listens on */
  publicUrl?: string | undefined;
  /** Folder of a web site to serve beside the wire. */
  static?: string | undefined;
  /** Module whose default export answers what the wire does not. */
  backend?: string | undefined;
  /** Whether letters go to the `/mailbox` page instead of to people. @default false */
  mailbox?: boolean | undefined;
  /** What sends letters when there is no mailbox. @default letters wait in the outbox */
  mailer?: Mailer | undefined;
  /** Folder for the bytes of files, which servers on one database share. @default `files` in the data folder */
  files?: string | undefined;
  /** What keeps the bytes of files instead of a folder. */
  uploads?: Uploads | undefined;
  /** For how many days an event stays in the feed of its visitor. @default 30 */
  feedDays?: number | undefined;
  /** What opens `/metrics` to other machines. @default it answers this machine alone */
  metricsToken?: string | undefined;
  /** Folder of the desk's build. @default the one this package brings */
  desk?: string | undefined;
  /** Programs that talk with customers, by the names that site files give them. @default those of the backend module */
  bots?: AppOptions["bots"];
  /** Where news for the operator goes. */
  log: Log;
  /** @default the time of this machine */
  clock?: Clock | undefined;
}

export interface RunningServer {
  app: App;
  /** Where it listens, e.g. `http://127.0.0.1:4400`. */
  url: string;
  /** The origin customers reach it by. */
  publicUrl: string;
  /** Absolute path of the data folder. */
  dataFolder: string;
  durability: Durability;
  /** Makes a sign-in link for the first agent of each site; each works once, for 24 hours. */
  signInLinks(): Promise<{ siteId: string; agentId: string; agentName: string; url: string }[]>;
  /** Tells the streams to go, finishes what runs and frees port and folder, within 5 s. Calling it twice is fine. */
  stop(): Promise<void>;
}

/**
 * Starts a whole server: folder, storage, port, pages.
 *
 * @throws StartProblem with one sentence for the operator; whatever was taken before is given back
 */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const undo: (() => unknown)[] = [];
  const unwind = async () => {
    while (undo.length > 0) await undo.pop()?.();
  };
  try {
    return await assemble(options, undo, unwind);
  } catch (error) {
    await unwind();
    throw error;
  }
}

async function assemble(
  options: ServerOptions,
  undo: (() => unknown)[],
  unwind: () => Promise<void>,
): Promise<RunningServer> {
  const { log, clock = systemClock, host = "127.0.0.1", feedDays } = options;
  const loaded = options.backend === undefined ? null : await loadBackend(options.backend);
  const backend = loaded?.handler ?? null;
  const files = options.static === undefined ? null : openStatic(options.static);
  const sites = openSites(options.siteFiles, log);
  undo.push(() => sites.close());
  const folder = openDataFolder(options.data);
  const lock = lockFolder(folder);
  undo.push(() => lock.release());

  const serving = Promise.withResolvers<ReturnType<typeof createServe>["fetch"]>();
  serving.promise.catch(() => undefined);
  const listening = await listen(host, options.port ?? 0, serving.promise);
  undo.push(() => {
    serving.reject(new Error("the server did not start"));
    return listening.close();
  });
  const url = `http://${host.includes(":") ? `[${host}]` : host}:${listening.port}`;
  const publicUrl = options.publicUrl ?? url.replace(/\/\/(0\.0\.0\.0|\[::\]):/, "//localhost:");

  const witnessed = options.database === undefined ? checkWitness(folder) : null;
  const database = await openDatabase(folder, options.database ?? null, log);
  undo.push(() => database.close());
  const storage = await openStore(database, clock);
  undo.push(() => storage.close());
  const anew = witnessed ?? storage.anew;
  if (anew !== null) log.warn("everybody who was connected before reads everything anew", { because: anew });

  const mailbox: Mailbox | null = options.mailbox === true ? createMailbox(folder.mailbox) : null;
  const bus = createInProcessBus((error) => log.error("A listener of the bus failed", { error }));
  if (!storage.shared) undo.push(await keepWitness({ folder, storage, bus, clock, log }));
  const mailer = mailbox ?? options.mailer ?? createNoMailer();
  const uploads = options.uploads ?? createFolderUploads(options.files ?? folder.files);
  const secret = openSecret(folder);
  const appOptions: AppOptions = {
    storage,
    bus,
    mailer,
    uploads,
    clock,
    random,
    log,
    sites,
    secret,
    publicUrl,
    feedDays,
    bots: { ...loaded?.bots, ...options.bots },
  };
  const app = await createApp(appOptions);
  const at = (other: Clock) => createApp({ ...appOptions, clock: other });
  const ask = (request: Request) => app.fetch(request, { address: null });
  const context = { origin: publicUrl, app, fetch: ask, at, sites, log, dataFolder: folder.path };
  const handler: BackendHandler | null = backend ? await prepare(() => backend(context), options.backend ?? "") : null;

  const root = packageRoot();
  const ready = () => readiness(app, database.durability, () => sites.all().map(({ id }) => id));
  const deskFolder = options.desk ?? join(root.folder, "dist", "desk");
  const metrics = createMetrics(app, () => sites.all().length);
  undo.push(() => metrics.stop());
  const metricsToken = options.metricsToken ?? null;
  const serve = createServe({
    app,
    version: root.version,
    deskFolder,
    mailbox,
    backend: handler,
    files,
    ready,
    metrics,
    metricsToken,
    log,
  });
  await givePictures(app, sites);
  undo.push(sites.subscribe(() => void givePictures(app, sites).catch((error: unknown) => log.warn(reasonOf(error)))));
  app.start();
  undo.push(async () => {
    await drain(app, log);
    await listening.close();
  });
  noteAddress(folder, publicUrl);
  serving.resolve(serve.fetch);

  let stopped: Promise<void> | undefined;
  return {
    app,
    url,
    publicUrl,
    dataFolder: folder.path,
    durability: database.durability,
    async signInLinks() {
      const links = sites.all().map(async (site) => {
        const [agent] = site.agents;
        if (!agent) return [];
        const secretOfLink = await app.agents.createSignInLink(site.id, agent.id);
        return [{ siteId: site.id, agentId: agent.id, agentName: agent.name, url: signInUrl(publicUrl, secretOfLink) }];
      });
      return (await Promise.all(links)).flat();
    },
    stop: () => (stopped ??= unwind()),
  };
}

/** The address that signs an agent in, once. The secret stands after `#`, so it is in no log. */
export function signInUrl(publicUrl: string, secret: string): string {
  return `${publicUrl}/desk/#sign-in=${secret}`;
}

/** Fills an array with bytes that nobody can guess. */
export function random(bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  return crypto.getRandomValues(bytes);
}

/**
 * Opens the store in a database.
 *
 * @throws StartProblem if it is from a newer version or damaged
 */
export async function openStore({ dialect }: OpenDatabase, clock: Clock): Promise<Storage> {
  try {
    return await openStorage(dialect, clock.now(), random);
  } catch (error) {
    throw new StartProblem("storage-unusable", `The storage cannot be used: ${reasonOf(error)}.`, error);
  }
}

/** Gives agents without a photo the one that their site file names, and all of them the greeting video that it names. */
async function givePictures(app: App, sites: OpenSites): Promise<void> {
  for (const { id, agents } of sites.all()) {
    for (const { agentId, bytes } of sites.photos(id)) await app.agents.givePhoto(id, agentId, bytes);
    const greetings = new Map(sites.greetings(id).map(({ agentId, ...greeting }) => [agentId, greeting]));
    for (const agent of agents) await app.agents.setGreeting(id, agent.id, greetings.get(agent.id) ?? null);
  }
}

function openStatic(folder: string): StaticFiles {
  try {
    return staticFiles(folder);
  } catch (error) {
    throw new StartProblem("static-missing", `There is no folder ${folder} to serve with --static.`, error);
  }
}

async function prepare<T>(make: () => T | Promise<T>, module: string): Promise<T> {
  try {
    return await make();
  } catch (error) {
    throw new StartProblem(
      "backend-broken",
      `The backend module ${module} could not begin: ${reasonOf(error)}.`,
      error,
    );
  }
}

async function readiness(app: App, durability: Durability, sites: () => string[]): Promise<Readiness> {
  const facts = { durability: durability.class, pragmas: durability.pragmas, sites: sites() };
  try {
    await app.ready();
    return { ready: true, storage: "answers", ...facts };
  } catch (error) {
    return { ready: false, storage: reasonOf(error), ...facts };
  }
}

async function drain(app: App, log: Log): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<"late">((resolve) => {
    timer = setTimeout(() => resolve("late"), DRAIN_MS);
  });
  const outcome = await Promise.race([app.drain(), late]);
  clearTimeout(timer);
  if (outcome === "late") log.warn("Not everything that ran was finished in time; what was acknowledged is stored.");
}
