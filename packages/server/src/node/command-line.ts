import { parseArgs, type ParseArgsConfig } from "node:util";
import { LIMITS, Name, PersonName } from "@warmline/protocol";
import * as v from "valibot";
import { reasonOf, StartProblem } from "./start-problem.ts";

const DEFAULT_PORT = 4400;

/** What the command line asks for. */
export type Command =
  | { name: "help" }
  | { name: "version" }
  | { name: "start"; options: StartFlags }
  | { name: "restored"; options: RestoredFlags }
  | { name: "agent"; action: "add" | "link"; options: AgentFlags };

export interface StartFlags {
  sites: string[];
  data: string;
  /** The address of a PostgreSQL database; null for SQLite in the data folder. May hold a password. */
  database: string | null;
  port: number;
  host: string;
  publicUrl: string | null;
  static: string | null;
  backend: string | null;
  mailbox: boolean;
  /** Folder for the bytes of files; null for the one in the data folder. */
  files: string | null;
  /** For how many days events stay in the feeds; null leaves it to the server. */
  feedDays: number | null;
  /** What opens /metrics to other machines; null for this one alone. */
  metricsToken: string | null;
}

export interface RestoredFlags {
  data: string;
  /** The address of a PostgreSQL database; null for SQLite in the data folder. May hold a password. */
  database: string | null;
}

export interface AgentFlags {
  sites: string[];
  siteId: string | null;
  id: string;
  /** Empty for a link to an agent who is there already. */
  agentName: string;
  data: string;
  /** The address of a PostgreSQL database; null for SQLite in the data folder. May hold a password. */
  database: string | null;
  /** Null if nobody said, which leaves it to what the server noted in its folder. */
  publicUrl: string | null;
  /** Where a server listens that noted nothing. */
  defaultUrl: string;
}

type Environment = Readonly<Record<string, string | undefined>>;

const SHARED = {
  site: { type: "string", multiple: true },
  data: { type: "string" },
  database: { type: "string" },
  port: { type: "string" },
  "public-url": { type: "string" },
  help: { type: "boolean", short: "h" },
} as const;

const START = {
  ...SHARED,
  host: { type: "string" },
  static: { type: "string" },
  backend: { type: "string" },
  mailbox: { type: "boolean" },
  files: { type: "string" },
  "feed-days": { type: "string" },
  "metrics-token": { type: "string" },
} as const;

const RESTORED = { data: SHARED.data, database: SHARED.database, help: SHARED.help } as const;

const AGENT = {
  ...SHARED,
  "site-id": { type: "string" },
  id: { type: "string" },
  name: { type: "string" },
} as const;

/**
 * Reads a command line; flags go before the environment's WARMLINE_PORT, WARMLINE_DATA,
 * WARMLINE_DATABASE, WARMLINE_PUBLIC_URL and WARMLINE_METRICS_TOKEN.
 *
 * @param args what stands after the program's name
 * @throws StartProblem with the code `usage`
 */
export function readCommandLine(args: readonly string[], env: Environment): Command {
  const [first, second, ...rest] = args;
  if (first === undefined || first === "--help" || first === "-h" || first === "help") return { name: "help" };
  if (first === "--version") return { name: "version" };
  if (first === "start") return readStart(args.slice(1), env);
  if (first === "restored") return readRestored(args.slice(1), env);
  if (first !== "agent") throw usage(`There is no command ${first}`);
  if (second === "--help" || second === "-h") return { name: "help" };
  if (second === "add" || second === "link") return readAgent(second, rest, env);
  throw usage(second === undefined ? "warmline agent needs add or link" : `There is no command agent ${second}`);
}

function readStart(args: readonly string[], env: Environment): Command {
  const values = parse(args, START);
  if (values.help === true) return { name: "help" };
  const sites = values.site ?? [];
  if (sites.length === 0) throw usage("warmline start needs at least one site file: --site FILE");
  const options = {
    sites,
    data: values.data ?? env["WARMLINE_DATA"] ?? ".warmline",
    database: readDatabase(values.database, env),
    port: readPort(values.port, env),
    host: values.host ?? "127.0.0.1",
    publicUrl: readPublicUrl(values["public-url"], env),
    static: values.static ?? null,
    backend: values.backend ?? null,
    mailbox: values.mailbox ?? false,
    files: values.files ?? env["WARMLINE_FILES"] ?? null,
    feedDays: readDays(values["feed-days"]),
    metricsToken: values["metrics-token"] ?? env["WARMLINE_METRICS_TOKEN"] ?? null,
  };
  return { name: "start", options };
}

function readRestored(args: readonly string[], env: Environment): Command {
  const values = parse(args, RESTORED);
  if (values.help === true) return { name: "help" };
  const options = {
    data: values.data ?? env["WARMLINE_DATA"] ?? ".warmline",
    database: readDatabase(values.database, env),
  };
  return { name: "restored", options };
}

function readAgent(action: "add" | "link", args: readonly string[], env: Environment): Command {
  const values = parse(args, AGENT);
  if (values.help === true) return { name: "help" };
  const sites = values.site ?? [];
  if (sites.length === 0) throw usage(`warmline agent ${action} needs the site file: --site FILE`);
  if (values.id === undefined) throw usage(`warmline agent ${action} needs the agent’s id: --id ID`);
  if (action === "add" && values.name === undefined)
    throw usage("warmline agent add needs the agent’s name: --name NAME");
  if (action === "link" && values.name !== undefined) throw usage("warmline agent link takes no --name");
  const defaultUrl = `http://127.0.0.1:${readPort(values.port, env)}`;
  const options = {
    sites,
    siteId: values["site-id"] ?? null,
    id: readId(values.id),
    agentName: values.name === undefined ? "" : readName(values.name),
    data: values.data ?? env["WARMLINE_DATA"] ?? ".warmline",
    database: readDatabase(values.database, env),
    publicUrl: readPublicUrl(values["public-url"], env) ?? (values.port === undefined ? null : defaultUrl),
    defaultUrl,
  };
  return { name: "agent", action, options };
}

function parse<O extends NonNullable<ParseArgsConfig["options"]>>(args: readonly string[], options: O) {
  try {
    return parseArgs({ args: [...args], options, strict: true, allowPositionals: false }).values;
  } catch (error) {
    const [sentence] = reasonOf(error).split(/\. |\.$/, 1);
    throw usage(sentence ?? "The command line is wrong", error);
  }
}

/** The address is not repeated in any message, since it may hold a password. */
function readDatabase(flag: string | undefined, env: Environment): string | null {
  const text = flag ?? env["WARMLINE_DATABASE"];
  if (text === undefined) return null;
  if (/^postgres(ql)?:$/.test(URL.parse(text)?.protocol ?? "")) return text;
  const name = flag === undefined ? "WARMLINE_DATABASE" : "--database";
  throw usage(`${name} must be an address such as postgres://warmline@db.example/warmline`);
}

function readId(text: string): string {
  const id = v.safeParse(Name, text);
  if (id.success) return id.output;
  throw usage(`--id must be lower-case letters, digits and hyphens, such as olena, not "${text}"`);
}

function readName(text: string): string {
  const name = v.safeParse(PersonName, text);
  if (name.success) return name.output;
  if (text.trim() === "") throw usage("--name must not be empty");
  throw usage(`--name must have at most ${LIMITS.name} characters`);
}

function readPort(flag: string | undefined, env: Environment): number {
  const text = flag ?? env["WARMLINE_PORT"] ?? String(DEFAULT_PORT);
  const port = Number(text);
  if (/^\d{1,5}$/.test(text) && port <= 65535) return port;
  const name = flag === undefined ? "WARMLINE_PORT" : "--port";
  throw usage(`${name} must be a number from 0 to 65535, not "${text}"`);
}

function readDays(text: string | undefined): number | null {
  if (text === undefined) return null;
  if (/^[1-9]\d{0,4}$/.test(text)) return Number(text);
  throw usage(`--feed-days must be a whole number of days from 1, not "${text}"`);
}

function readPublicUrl(flag: string | undefined, env: Environment): string | null {
  const text = flag ?? env["WARMLINE_PUBLIC_URL"];
  if (text === undefined) return null;
  const url = URL.parse(text);
  const web = url?.protocol === "https:" || url?.protocol === "http:";
  if (url && web && `${url.origin}/` === url.href) return url.origin;
  const name = flag === undefined ? "WARMLINE_PUBLIC_URL" : "--public-url";
  throw usage(`${name} must be an address without a path, such as https://support.example.com, not "${text}"`);
}

function usage(words: string, cause?: unknown): StartProblem {
  return new StartProblem("usage", `${words}; see warmline --help.`, cause);
}
