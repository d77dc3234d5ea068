import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import type { App, Sites } from "../app/contract.ts";
import type { Bot } from "../bots/contract.ts";
import type { Clock, Log } from "../environment.ts";
import { reasonOf, StartProblem } from "./start-problem.ts";

/** What a host's own backend may use when it runs inside this process. */
export interface BackendContext {
  /** The address customers reach this server by, without a trailing slash. */
  origin: string;
  app: App;
  /** Asks the app without a socket, as a program on this machine would. */
  fetch(request: Request): Promise<Response>;
  /** The same storage and sites under another clock, for history that was before now. */
  at(clock: Clock): Promise<App>;
  sites: Sites;
  log: Log;
  /** Absolute path of the data folder. */
  dataFolder: string;
}

/** Answers a request outside `/v1`, or undefined to let the static files answer. */
export type BackendHandler = (request: Request) => Promise<Response | undefined> | Response | undefined;

/** The default export of a `--backend` module. */
export type Backend = (context: BackendContext) => Promise<BackendHandler> | BackendHandler;

/** What a backend module brings. */
export interface LoadedBackend {
  handler: Backend;
  /** Its export `bots`: programs that talk with customers, by the names that site files give them. */
  bots: Readonly<Record<string, Bot>>;
}

/**
 * Imports a backend module: a path from the working folder, or the name of an installed package.
 *
 * @throws StartProblem if it cannot be imported, or has neither a function as its default export nor programs
 */
export async function loadBackend(module: string): Promise<LoadedBackend> {
  const path = resolve(module);
  const found = existsSync(path);
  if (!found && /^[./]|\.\w+$/.test(module)) {
    throw new StartProblem("backend-broken", `The backend module ${module} does not exist.`);
  }
  const loaded = await importModule(found ? pathToFileURL(path).href : module, module);
  const { default: handler, bots = {} } = loaded as { default?: unknown; bots?: LoadedBackend["bots"] };
  if (typeof handler === "function") return { handler: handler as Backend, bots };
  if (handler === undefined && Object.keys(bots).length > 0) return { handler: answersNothing, bots };
  throw new StartProblem("backend-broken", `The backend module ${module} has no function as its default export.`);
}

/** Of a module that brings programs alone. */
const answersNothing: Backend = () => () => undefined;

async function importModule(specifier: string, module: string): Promise<unknown> {
  try {
    return await import(/* @vite-ignore */ specifier);
  } catch (error) {
    throw new StartProblem(
      "backend-broken",
      `The backend module ${module} cannot be loaded: ${reasonOf(error)}.`,
      error,
    );
  }
}
