import { describe, expect, it } from "vitest";
import { secretOf, takeSecret } from "./link.ts";

describe("secretOf", () => {
  it("finds the secret in a whole link and by itself", () => {
    expect(secretOf("  https://support.example/desk/#sign-in=aB3_x-secret-secret ")).toBe("aB3_x-secret-secret");
    expect(secretOf("aB3_x-secret-secret")).toBe("aB3_x-secret-secret");
  });

  it("finds none in other words", () => {
    expect(["", "https://support.example/desk/", "hello there"].map(secretOf)).toEqual([null, null, null]);
  });
});

describe("takeSecret", () => {
  it("removes the secret from the address", () => {
    const replaced: unknown[] = [];
    const history = { replaceState: (...args: unknown[]) => void replaced.push(args) };
    const location = { hash: "#sign-in=one-time-secret-1", pathname: "/desk/", search: "" };
    expect(takeSecret({ history, location } as never)).toBe("one-time-secret-1");
    expect(replaced).toEqual([[null, "", "/desk/"]]);
  });
});
