import { expect, test } from "vitest";
import { sayAnswer } from "./say-answer.ts";

test("an answer stands behind its question, and behind a colon where that is none", () => {
  expect(sayAnswer("Since when?", "Monday")).toBe("Since when? Monday");
  expect(sayAnswer("Contract", "HC-20418")).toBe("Contract: HC-20418");
  expect(sayAnswer("Contract (on the invoice)", "HC-20418")).toBe("Contract (on the invoice): HC-20418");
  expect(sayAnswer("Ваш домен:", "example.com")).toBe("Ваш домен: example.com");
});
