import { expect, test } from "vitest";
import { ERRORS } from "./errors.ts";
import { isRetryable } from "./retry.ts";

test.each(Object.entries(ERRORS))("whether %s may succeed later shows in its status", (_, { status, retryable }) => {
  expect(isRetryable({ status })).toBe(retryable);
});
