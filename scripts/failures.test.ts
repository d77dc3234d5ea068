import { join } from "node:path";
import { expect, test } from "vitest";
import {
  failuresOfPlaywright,
  failuresOfVitest,
  linesOf,
  unsteadyOfPlaywright,
  unsteadyOfVitest,
  type VitestReport,
} from "./failures.ts";
import { ROOT } from "./run.ts";

type File = VitestReport["testResults"][number];

const vitest = (...files: Partial<File>[]): VitestReport => ({
  numPassedTests: 0,
  numFailedTests: 0,
  testResults: files.map((file) => ({
    name: join(ROOT, "packages/a.test.ts"),
    status: "failed",
    message: "",
    assertionResults: [],
    ...file,
  })),
});

test("every test that failed is one line with its file, its title and the first line of why", () => {
  const report = vitest(
    {
      assertionResults: [
        { fullName: "a chat opens", status: "passed", failureMessages: [] },
        {
          fullName: "a chat ends",
          status: "failed",
          failureMessages: ["\u001B[31mAssertionError: expected 1 to be 2\u001B[39m\n    at a.test.ts:3", "more"],
        },
      ],
    },
    { status: "passed", assertionResults: [{ fullName: "fine", status: "passed", failureMessages: null }] },
  );
  expect(linesOf("failed", failuresOfVitest(report))).toEqual([
    "failed: packages/a.test.ts > a chat ends: AssertionError: expected 1 to be 2",
  ]);
});

test("a file that could not be loaded is a failure, though no test of it failed", () => {
  const report = vitest({ message: "\nSyntaxError: unexpected token\n  at b" }, { message: "" });
  expect(linesOf("failed", failuresOfVitest(report))).toEqual([
    "failed: packages/a.test.ts > the whole file: SyntaxError: unexpected token",
    "failed: packages/a.test.ts > the whole file: no reason was given",
  ]);
});

test("a test that passed only when it was tried again is named apart, with why it did not before", () => {
  const report = vitest({
    status: "passed",
    assertionResults: [
      { fullName: "a chat opens", status: "passed", failureMessages: [] },
      { fullName: "a chat ends", status: "passed", failureMessages: ["Error: not yet\n    at a.test.ts:3"] },
      { fullName: "a chat waits", status: "failed", failureMessages: ["Error: never", "Error: never"] },
    ],
  });
  expect(linesOf("unsteady", unsteadyOfVitest(report))).toEqual([
    "unsteady: packages/a.test.ts > a chat ends: Error: not yet",
  ]);
});

test("journeys that failed, and those that passed only when tried again, are told with the groups they stand in", () => {
  const spec = (title: string, status: string, ...messages: string[]) => ({
    title,
    file: "chat.spec.ts",
    tests: [{ status, results: messages.map((message) => ({ errors: [{ message }] })) }],
  });
  const report = {
    stats: { expected: 1, unexpected: 1, flaky: 1 },
    errors: [{ message: "Error: the server did not start" }],
    suites: [
      {
        title: "chat.spec.ts",
        file: "chat.spec.ts",
        specs: [spec("talks", "expected")],
        suites: [
          {
            title: "on a phone",
            file: "chat.spec.ts",
            specs: [spec("writes", "unexpected", "Error: too late\nat 4"), spec("reads", "flaky", "Error: once")],
          },
        ],
      },
    ],
  };
  expect(linesOf("failed", failuresOfPlaywright(report, "e2e/playwright.config.ts"))).toEqual([
    "failed: e2e/playwright.config.ts > the whole run: Error: the server did not start",
    "failed: chat.spec.ts > on a phone writes: Error: too late",
  ]);
  expect(linesOf("unsteady", unsteadyOfPlaywright(report))).toEqual([
    "unsteady: chat.spec.ts > on a phone reads: Error: once",
  ]);
});
