import { relative } from "node:path";
import { stripVTControlCharacters } from "node:util";
import { ROOT } from "./run.ts";

/** A test that failed, for good or at its first try, and the first line of why. */
export interface Failure {
  /** The file, from the root of the workspace. */
  file: string;
  title: string;
  why: string;
}

/** What is read of the report that Vitest writes. A test that passed when it was tried again keeps the messages of before. */
export interface VitestReport {
  numPassedTests: number;
  numFailedTests: number;
  testResults: {
    name: string;
    status: string;
    message: string;
    assertionResults: { fullName: string; status: string; failureMessages: string[] | null }[];
  }[];
}

/** What is read of the report that Playwright writes. */
export interface PlaywrightReport {
  stats: { expected: number; unexpected: number; flaky: number };
  errors: { message?: string }[];
  suites: PlaywrightSuite[];
}

interface PlaywrightSuite {
  title: string;
  file: string;
  suites?: PlaywrightSuite[];
  specs: {
    title: string;
    file: string;
    tests: { status: string; results: { errors: { message?: string }[] }[] }[];
  }[];
}

const NO_WORDS = "no reason was given";

/** The tests that failed, and the files of which no test could run. */
export function failuresOfVitest({ testResults }: VitestReport): Failure[] {
  return testResults.flatMap(({ name, status, message, assertionResults }) => {
    const file = relative(ROOT, name);
    const failed = assertionResults.filter((test) => test.status === "failed");
    if (failed.length === 0 && status === "failed") return [{ file, title: "the whole file", why: firstLine(message) }];
    return failed.map(({ fullName, failureMessages }) => ({
      file,
      title: fullName,
      why: firstLine(failureMessages?.[0]),
    }));
  });
}

/** The tests that passed only when they were tried again, and why they did not before. */
export function unsteadyOfVitest({ testResults }: VitestReport): Failure[] {
  return testResults.flatMap(({ name, assertionResults }) =>
    assertionResults.flatMap(({ fullName, status, failureMessages }) => {
      const [message] = failureMessages ?? [];
      if (status !== "passed" || message === undefined) return [];
      return [{ file: relative(ROOT, name), title: fullName, why: firstLine(message) }];
    }),
  );
}

/** The journeys that failed, and what kept them all from running. */
export function failuresOfPlaywright({ suites, errors }: PlaywrightReport, config: string): Failure[] {
  const broken = errors.map(({ message }) => ({ file: config, title: "the whole run", why: firstLine(message) }));
  return [...broken, ...suites.flatMap((suite) => toldOf("unexpected", suite))];
}

/** The journeys that passed only when they were tried again, and why they did not before. */
export function unsteadyOfPlaywright({ suites }: PlaywrightReport): Failure[] {
  return suites.flatMap((suite) => toldOf("flaky", suite));
}

function toldOf(wanted: string, { specs, suites = [] }: PlaywrightSuite, groups: readonly string[] = []): Failure[] {
  const own = specs.flatMap(({ title, file, tests }) =>
    tests
      .filter(({ status }) => status === wanted)
      .map(({ results }) => ({
        file,
        title: [...groups, title].join(" "),
        why: firstLine(results.flatMap(({ errors }) => errors)[0]?.message),
      })),
  );
  return [...own, ...suites.flatMap((suite) => toldOf(wanted, suite, [...groups, suite.title]))];
}

/** One line for each, for the end of a long log. */
export function linesOf(word: "failed" | "unsteady", failures: readonly Failure[]): string[] {
  return failures.map(({ file, title, why }) => `${word}: ${file} > ${title}: ${why}`);
}

function firstLine(message = ""): string {
  const lines = stripVTControlCharacters(message).split("\n");
  return lines.map((line) => line.trim()).find((line) => line !== "") ?? NO_WORDS;
}
