import { LIMITS } from "@warmline/protocol";
import { expect, test } from "vitest";
import { readCommandLine } from "./command-line.ts";

const WRONG_URL = "--public-url must be an address without a path, such as https://support.example.com, not";
const WRONG_ID = "--id must be lower-case letters, digits and hyphens, such as olena";
const LONG_NAME = `--name must have at most ${LIMITS.name} characters`;
const ADD = ["agent", "add", "--site", "a.json", "--id"];
const START = ["start", "--site", "a.json"];

test("start has defaults for everything but the site", () => {
  expect(readCommandLine(START, {})).toEqual({
    name: "start",
    options: {
      sites: ["a.json"],
      data: ".warmline",
      database: null,
      port: 4400,
      host: "127.0.0.1",
      publicUrl: null,
      static: null,
      backend: null,
      mailbox: false,
      files: null,
      feedDays: null,
      metricsToken: null,
    },
  });
});

test("start takes days for the feeds, and a token for the figures from flag or environment", () => {
  const environment = { WARMLINE_METRICS_TOKEN: "kept" };
  expect(readCommandLine([...START, "--feed-days", "7"], environment)).toMatchObject({
    options: { feedDays: 7, metricsToken: "kept" },
  });
  expect(readCommandLine([...START, "--metrics-token", "said"], environment)).toMatchObject({
    options: { metricsToken: "said" },
  });
  for (const days of ["0", "1.5", "soon", "100000"])
    expect(() => readCommandLine([...START, "--feed-days", days], {})).toThrow("--feed-days must be a whole number");
});

test("restored names the store that was put back", () => {
  const database = "postgres://warmline@127.0.0.1/warmline";
  expect(readCommandLine(["restored", "--data", "there", "--database", database], {})).toEqual({
    name: "restored",
    options: { data: "there", database },
  });
  expect(readCommandLine(["restored"], { WARMLINE_DATA: "/kept" })).toMatchObject({
    options: { data: "/kept", database: null },
  });
  expect(readCommandLine(["restored", "--help"], {})).toEqual({ name: "help" });
});

test("flags go before the environment", () => {
  const environment = { WARMLINE_PORT: "5000", WARMLINE_DATA: "/kept", WARMLINE_PUBLIC_URL: "https://a.example" };
  const args = [...START, "--site", "b.json", "--port", "6000"];
  expect(readCommandLine(args, environment)).toMatchObject({
    options: { sites: ["a.json", "b.json"], port: 6000, data: "/kept", publicUrl: "https://a.example" },
  });
});

test("a database is named by a flag or by the environment, and a wrong address is not repeated", () => {
  const environment = { WARMLINE_DATABASE: "postgresql://warmline:secret@db.example/warmline" };
  expect(readCommandLine(START, environment)).toMatchObject({ options: { database: environment.WARMLINE_DATABASE } });
  const flag = "postgres://warmline@db.example/other";
  expect(readCommandLine([...START, "--database", flag], environment)).toMatchObject({ options: { database: flag } });
  expect(() => readCommandLine(START, { WARMLINE_DATABASE: "db.example/secret" })).toThrow(
    "WARMLINE_DATABASE must be an address such as postgres://warmline@db.example/warmline; see warmline --help.",
  );
});

test("an agent is added by id and name", () => {
  const args = [
    "agent",
    "add",
    "--site",
    "a.json",
    "--id",
    "olena",
    "--name",
    "Olena",
    "--public-url",
    "https://a.example/",
  ];
  expect(readCommandLine(args, {})).toMatchObject({
    name: "agent",
    action: "add",
    options: { id: "olena", agentName: "Olena", siteId: null, publicUrl: "https://a.example" },
  });
});

test("an agent command leaves the address to the folder unless it is told one", () => {
  const link = ["agent", "link", "--site", "a.json", "--id", "olena"];
  const options = (...args: string[]) => readCommandLine([...link, ...args], { WARMLINE_PORT: "5000" });
  expect(options()).toMatchObject({ options: { publicUrl: null, defaultUrl: "http://127.0.0.1:5000" } });
  expect(options("--port", "6000")).toMatchObject({ options: { publicUrl: "http://127.0.0.1:6000" } });
});

test.for([
  [["strat"], "There is no command strat; see warmline --help."],
  [["agent", "remove"], "There is no command agent remove; see warmline --help."],
  [["agent", "link", "--site", "a.json"], "warmline agent link needs the agent’s id: --id ID; see warmline --help."],
  [[...ADD, "Zo_E", "--name", "Zoe"], `${WRONG_ID}, not "Zo_E"; see warmline --help.`],
  [[...ADD, "", "--name", "Zoe"], `${WRONG_ID}, not ""; see warmline --help.`],
  [[...ADD, "zoe", "--name", " "], "--name must not be empty; see warmline --help."],
  [[...ADD, "zoe", "--name", "Z".repeat(300)], `${LONG_NAME}; see warmline --help.`],
  [["start"], "warmline start needs at least one site file: --site FILE; see warmline --help."],
  [[...START, "--prot", "1"], "Unknown option '--prot'; see warmline --help."],
  [[...START, "stray"], "Unexpected argument 'stray'; see warmline --help."],
  [[...START, "--port"], "Option '--port <value>' argument missing; see warmline --help."],
  [[...START, "--port", "80a"], '--port must be a number from 0 to 65535, not "80a"; see warmline --help.'],
  [[...START, "--port", "65536"], '--port must be a number from 0 to 65535, not "65536"; see warmline --help.'],
  [[...START, "--public-url", "support.example"], `${WRONG_URL} "support.example"; see warmline --help.`],
  [[...START, "--public-url", "https://a.example/help"], `${WRONG_URL} "https://a.example/help"; see warmline --help.`],
] as [string[], string][])("the command line %j is refused in one sentence", ([args, sentence]) => {
  expect(() => readCommandLine(args, {})).toThrow(
    expect.objectContaining({ code: "usage", exitCode: 2, message: sentence }),
  );
});
