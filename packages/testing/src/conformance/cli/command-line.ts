import { exec } from "node:child_process";
import { readFileSync } from "node:fs";
import { parseArgs, promisify } from "node:util";
import { ConformanceError, reasonOf } from "../errors.ts";
import type { ConformanceOptions, IdentityKey } from "../options.ts";
import { isRuleId, type RuleId } from "../rules.ts";

/** What the command line asks for. */
export type Command = { name: "help" } | { name: "check"; options: ConformanceOptions; json: boolean };

const FLAGS = {
  site: { type: "string" },
  origin: { type: "string" },
  "desk-link-command": { type: "string" },
  "other-desk-link-command": { type: "string" },
  "program-category": { type: "string" },
  "identity-key": { type: "string" },
  patience: { type: "string" },
  timeout: { type: "string" },
  only: { type: "string" },
  json: { type: "boolean" },
  help: { type: "boolean", short: "h" },
} as const;

const ALGORITHMS: readonly string[] = ["EdDSA", "ES256", "RS256", "HS256"] satisfies IdentityKey["alg"][];

/** @throws ConformanceError with the code `usage` */
export function readCommandLine(args: readonly string[]): Command {
  const { values, positionals } = parse(args);
  if (values.help === true || args.length === 0) return { name: "help" };
  const [baseUrl, more] = positionals;
  if (baseUrl === undefined) throw usage("Say where the backend is, such as https://support.example.com");
  if (more !== undefined) throw usage(`One address is enough; "${more}" is too much`);
  if (values.site === undefined) throw usage("Say which site to visit: --site ID");
  const signIn = values["desk-link-command"];
  const other = values["other-desk-link-command"];
  if (signIn === undefined && other !== undefined) throw usage("--other-desk-link-command needs --desk-link-command");
  const key = values["identity-key"];
  const options: ConformanceOptions = {
    baseUrl,
    site: values.site,
    origin: values.origin,
    programCategory: values["program-category"],
    desk:
      signIn === undefined
        ? undefined
        : { signIn: linkBy(signIn), signInOther: other === undefined ? undefined : linkBy(other) },
    identity: key === undefined ? undefined : readKey(key),
    patience: readMs("patience", values.patience),
    timeout: readMs("timeout", values.timeout),
    only: readRules(values.only),
  };
  return { name: "check", options, json: values.json ?? false };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: FLAGS, strict: true, allowPositionals: true });
  } catch (error) {
    throw usage(reasonOf(error).split(/\. |\.$/, 1)[0] ?? "The command line is wrong", error);
  }
}

/** The last line that a command prints is the link. */
function linkBy(command: string): () => Promise<string> {
  return async () => (await promisify(exec)(command)).stdout.trim().split("\n").at(-1) ?? "";
}

function readKey(file: string): IdentityKey {
  let key: unknown;
  try {
    key = JSON.parse(readFileSync(file, "utf8"));
  } catch (error) {
    throw usage(`--identity-key ${file} cannot be read: ${reasonOf(error)}`, error);
  }
  if (isKey(key)) return key;
  throw usage(`--identity-key ${file} must be a private JWK with kid and alg (${ALGORITHMS.join(", ")})`);
}

function isKey(key: unknown): key is IdentityKey {
  if (typeof key !== "object" || key === null) return false;
  const { kid, alg, d, k } = key as Record<string, unknown>;
  return (
    typeof kid === "string" &&
    typeof alg === "string" &&
    ALGORITHMS.includes(alg) &&
    (d !== undefined || k !== undefined)
  );
}

function readMs(name: string, text: string | undefined): number | undefined {
  if (text === undefined || /^\d{1,7}$/.test(text)) return text === undefined ? undefined : Number(text);
  throw usage(`--${name} must be a number of milliseconds, not "${text}"`);
}

function readRules(text: string | undefined): RuleId[] | undefined {
  return text?.split(",").map((id) => {
    if (isRuleId(id)) return id;
    throw usage(`--only must name rules such as W1,F2; there is no rule "${id}"`);
  });
}

function usage(words: string, cause?: unknown): ConformanceError {
  return new ConformanceError("usage", `${words}; see warmline-conformance --help.`, cause);
}
