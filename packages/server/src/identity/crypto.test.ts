import { expect, test } from "vitest";
import { digest, fromBase64, toBase64 } from "./crypto.ts";

test("a digest is the SHA-256 of the text in UTF-8, or of the bytes, in hex", async () => {
  const text = "Щиро, Олена";
  const bytes = new TextEncoder().encode(text);
  const expected = Buffer.from(await crypto.subtle.digest("SHA-256", bytes)).toString("hex");
  expect(await digest(text)).toBe(expected);
  expect(await digest(bytes)).toBe(expected);
});

test("bytes come back from base64 as they were, however many", () => {
  const bytes = Uint8Array.from({ length: 100_001 }, (_, index) => index * 31 + (index >> 8));
  expect(toBase64(bytes)).toBe(Buffer.from(bytes).toString("base64"));
  expect(fromBase64(toBase64(bytes))).toEqual(bytes);
  expect(fromBase64(toBase64(new Uint8Array()))).toEqual(new Uint8Array());
});
