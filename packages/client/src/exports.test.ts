import { expect, test } from "vitest";
import * as core from "./core/index.ts";
import * as client from "./index.ts";

test("the package exports exactly this", () => {
  expect(Object.keys(client).sort()).toEqual([
    "FACES_3",
    "FACES_5",
    "LIMITS",
    "REACTIONS",
    "SCALES",
    "TICKET_KINDS",
    "amendsState",
    "chatState",
    "createAway",
    "createGreeter",
    "createNews",
    "createSupport",
    "filesState",
    "initialState",
    "isSafeHref",
    "memoryJournals",
    "ownDataState",
    "pickText",
    "plainText",
    "ratingState",
    "storageKey",
    "supportState",
    "ticketState",
    "transcriptState",
    "waitTimeState",
  ]);
});

test("the core exports exactly this", () => {
  expect(Object.keys(core).sort()).toEqual([
    "NETWORK_FAILURE",
    "RetryLater",
    "backoffMs",
    "createBytes",
    "createConnection",
    "createFileUrls",
    "createHttp",
    "createKeeper",
    "createOutbox",
    "createServerClock",
    "createStore",
    "createTicker",
    "describeFile",
    "failureOf",
    "fraction",
    "indexedDbJournal",
    "mayBeOnline",
    "measure",
    "memoize",
    "previewOf",
    "readJson",
    "report",
    "retryAfterMs",
    "safeStorage",
    "systemClock",
    "systemRandom",
    "whyRefused",
    "withoutPlace",
  ]);
});
