import { expect, test } from "vitest";
import * as server from "./index.ts";
import * as node from "./node/index.ts";

test("the package exports exactly this", () => {
  expect(Object.keys(server).sort()).toEqual([
    "WaitEstimator",
    "breath",
    "createApp",
    "createInProcessBus",
    "openStorage",
    "parseSiteFile",
    "siteFileJsonSchema",
    "tellWait",
  ]);
});

test("its part for Node exports exactly this", () => {
  expect(Object.keys(node).sort()).toEqual([
    "StartProblem",
    "createFolderUploads",
    "createLog",
    "createMailbox",
    "createNoMailer",
    "createServe",
    "loadBackend",
    "lockFolder",
    "mailboxPages",
    "openDataFolder",
    "openPostgres",
    "openSecret",
    "openSites",
    "openSqlite",
    "readSiteFile",
    "signInUrl",
    "startServer",
    "staticFiles",
    "systemClock",
  ]);
});
