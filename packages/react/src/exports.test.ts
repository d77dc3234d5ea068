import { expect, test } from "vitest";
import * as react from "./index.ts";
import * as log from "./log/index.ts";
import * as widget from "./widget/index.ts";

test("the package exports these names and no others", () => {
  expect(Object.keys(react).sort()).toEqual([
    "Chat",
    "Rating",
    "RichText",
    "Support",
    "Ticket",
    "WaitTime",
    "WarmlineError",
    "chatAnatomy",
    "ratingAnatomy",
    "supportAnatomy",
    "ticketAnatomy",
    "useClient",
    "useLeaveWarning",
    "useNow",
    "useSupport",
    "useVoice",
    "waitTimeAnatomy",
  ]);
  expect(Object.keys(log).sort()).toEqual(["LogRows", "createLog", "createValue", "useValue"]);
  expect(Object.keys(widget)).toEqual(["SupportWidget"]);
});
