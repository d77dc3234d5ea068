import { expect, test } from "vitest";
import { digest } from "./crypto.ts";

test("a digest is the SHA-256 of the text in UTF-8, or of the bytes, in hex", async () => {
  const text = "Щиро, Олена";
  const bytes = new TextEncoder().encode(text);
  const expected = Buffer.from(await crypto.subtle.digest("SHA-256", bytes)).toString("hex");
  expect(await digest(text)).toBe(expected);
  expect(await digest(bytes)).toBe(expected);
});
