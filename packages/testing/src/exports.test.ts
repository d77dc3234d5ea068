import { expect, test } from "vitest";
import * as testing from "./index.ts";
import * as node from "./node/index.ts";

test("the package exports exactly this", () => {
  expect(Object.keys(testing).sort()).toEqual([
    "Agent",
    "EN",
    "FERNHOST",
    "Frames",
    "PAGE",
    "PUBLIC_URL",
    "TurnedClock",
    "UK",
    "Visitor",
    "aTicketIsAnswered",
    "agentAnswers",
    "agentEndsTheChat",
    "agentIsTyping",
    "agentPicksUp",
    "agentPromises",
    "agentTakesMoreTime",
    "ask",
    "carry",
    "clockPassesThePromise",
    "networkIsSlow",
    "newId",
    "nobodyIsAtTheDesk",
    "ofType",
    "phoneLosesSignalForAMinute",
    "queueOfFive",
    "receipt",
    "serverGoesAway",
    "serverRestarts",
    "startScriptedAgent",
  ]);
});

test("its part for Node exports exactly this", () => {
  expect(Object.keys(node).sort()).toEqual(["ask", "createWorld", "startScriptedAgent"]);
});
