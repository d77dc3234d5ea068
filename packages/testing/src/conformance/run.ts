import { readSessionResponse } from "@warmline/protocol";
import type { Check, Needs } from "./check.ts";
import { Broken, NotSeen } from "./findings.ts";
import { CHECKS } from "./checks/checks.ts";
import { OUT_OF_SIGHT } from "./checks/out-of-sight.ts";
import { ConformanceError, reasonOf } from "./errors.ts";
import { TIMEOUT_MS, type ConformanceOptions } from "./options.ts";
import { json, Probe } from "./probe.ts";
import type { ConformanceReport, RuleResult } from "./report.ts";
import { RULES, type RuleId } from "./rules.ts";
import { inTime, Wire } from "./wire.ts";

const AT_ONCE = 4;
/** A check asks several times; what hangs for ever must still end. */
const STEPS = 20;

interface Finding {
  check: Check;
  outcome: "kept" | "broken" | "unseen";
  detail: string;
  ms: number;
}

/**
 * Checks a backend against the numbered rules of the protocol, from outside. It opens chats, leaves tickets and signs in at
 * the desk; it leaves every chat when it is done.
 *
 * @throws ConformanceError if nothing can be checked, with a stable `code`
 */
export async function checkConformance(options: ConformanceOptions): Promise<ConformanceReport> {
  const rules = RULES.filter(({ id }) => options.only?.includes(id) ?? true);
  if (rules.length === 0) throw new ConformanceError("usage", "`only` names no rule; leave it out to check all.");
  const open = () => openWire(options);
  const identityRequired = await greet(options, open());
  const checks = CHECKS.filter((check) => rules.some(({ id }) => id === check.rule));
  const run = (check: Check) => look(check, options, open(), identityRequired);
  const isAlone = ({ needs }: Check) => mustBeAlone(needs, options);
  const findings = [
    ...(await eachOf(
      checks.filter((check) => !isAlone(check)),
      AT_ONCE,
      run,
    )),
    ...(await eachOf(checks.filter(isAlone), 1, run)),
  ];
  const results = rules.map(({ id, sentence }) => sum(id, sentence, findings));
  const idsOf = (outcome: RuleResult["outcome"]) =>
    results.filter((result) => result.outcome === outcome).map(({ rule }) => rule);
  return { results, kept: idsOf("kept"), broken: idsOf("broken"), notChecked: idsOf("not-checked") };
}

function openWire({
  baseUrl,
  fetch = (request) => globalThis.fetch(request),
  timeout = TIMEOUT_MS,
}: ConformanceOptions) {
  if (!URL.canParse(baseUrl))
    throw new ConformanceError("usage", `"${baseUrl}" is no address; give one such as https://support.example.com.`);
  return new Wire({ baseUrl, fetch, timeout });
}

/** Whether the site wants to know its customers, if there is a backend at all. */
async function greet(options: ConformanceOptions, wire: Wire): Promise<boolean> {
  const { baseUrl, site } = options;
  let answer: Response;
  try {
    answer = await new Probe(options, wire, false).handshake();
  } catch (error) {
    const message = `${baseUrl} does not answer: ${reasonOf(error)}. Start the backend, or correct the address.`;
    throw new ConformanceError("unreachable", message, error);
  }
  const body = await json(answer);
  if (body === null) {
    const message = `${baseUrl} is no backend of this protocol: ${wire.seen(answer)}. Correct the address.`;
    throw new ConformanceError("not-a-backend", message);
  }
  if (!answer.ok) {
    const message = `There is no session at "${site}": ${wire.seen(answer)}. Correct the site’s id.`;
    throw new ConformanceError("session-refused", message);
  }
  const required = readSessionResponse(body)?.snapshot.site.identityRequired ?? false;
  if (required && !options.identity) {
    const message = `"${site}" serves only customers whose identity is signed. Give the identity key, or use another site.`;
    throw new ConformanceError("identity-required", message);
  }
  return required;
}

/** What turns the clock or counts who stands in line must not be disturbed. */
function mustBeAlone({ clock, time, alone }: Needs, options: ConformanceOptions): boolean {
  return alone === true || (options.clock !== undefined && (clock === true || time !== undefined));
}

async function look(check: Check, options: ConformanceOptions, wire: Wire, required: boolean): Promise<Finding> {
  const began = performance.now();
  const found = (outcome: Finding["outcome"], detail: string): Finding => ({
    check,
    outcome,
    detail,
    ms: Math.round(performance.now() - began),
  });
  const lacking = whatLacks(check.needs, options);
  if (lacking !== null) return found("unseen", `${check.what}: ${lacking}`);
  const probe = new Probe(options, wire, required);
  const longest = wire.timeout * STEPS + (check.needs.time ?? 0) * 2;
  try {
    await inTime(check.run(probe), longest, () => `The check took longer than ${longest} ms; last: ${wire.last}`);
    return found("kept", "");
  } catch (error) {
    if (error instanceof NotSeen) return found("unseen", `${check.what}: ${error.message}`);
    if (error instanceof ConformanceError) throw error;
    if (error instanceof Broken) return found("broken", error.message);
    return found("broken", `${check.what}: ${reasonOf(error)}; last: ${wire.last}`);
  } finally {
    await probe.tidy();
  }
}

/** What a check would need and was not given, or null. */
function whatLacks(needs: Needs, options: ConformanceOptions): string | null {
  const { desk, identity, origin, programCategory, clock, patience = 0 } = options;
  if (needs.desk && !desk) return "give `desk.signIn` (--desk-link-command)";
  if (needs.otherDesk && !desk?.signInOther) return "give `desk.signInOther` (--other-desk-link-command)";
  if (needs.identity && !identity) return "give `identity` (--identity-key)";
  if (needs.origin && origin === undefined) return "give `origin` (--origin)";
  if (needs.program && programCategory === undefined) return "give `programCategory` (--program-category)";
  if (needs.headers && !canSetHeaders()) return "a page cannot set these headers; run it in Node";
  if (needs.clock && !clock) return "give `clock`, in code; it would take hours to wait";
  const { time = 0 } = needs;
  if (time > 0 && !clock && patience < time)
    return `give \`clock\`, or \`patience\` (--patience) of at least ${time} ms`;
  return null;
}

/** A browser drops an origin that a page sets. */
function canSetHeaders(): boolean {
  const headers = { Origin: "https://www.example.com" };
  return new Request("https://support.example.com", { headers }).headers.has("Origin");
}

function sum(rule: RuleId, sentence: string, findings: readonly Finding[]): RuleResult {
  const own = findings.filter(({ check }) => check.rule === rule);
  const of = (outcome: Finding["outcome"]) =>
    own.filter((finding) => finding.outcome === outcome).map(({ detail }) => detail);
  const hidden = OUT_OF_SIGHT[rule];
  const unseen = [...of("unseen"), ...(hidden === undefined ? [] : [hidden])];
  const base = { rule, sentence, ms: own.reduce((all, { ms }) => all + ms, 0) };
  const broken = of("broken");
  if (broken.length === 0 && of("kept").length === 0)
    return { ...base, outcome: "not-checked", detail: unseen.join("\n") };
  const rest = unseen.length === 0 ? {} : { unseen };
  if (broken.length > 0) return { ...base, outcome: "broken", detail: broken.join("\n"), ...rest };
  return { ...base, outcome: "kept", ...rest };
}

/** Works through a list with so many at once. */
async function eachOf<T, R>(items: readonly T[], atOnce: number, work: (item: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  const left = [...items.entries()];
  const worker = async () => {
    for (let next = left.shift(); next; next = left.shift()) results[next[0]] = await work(next[1]);
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return results;
}
