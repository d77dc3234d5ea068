import { expect, test } from "vitest";
import { presentName } from "./zone-name.ts";

test("a zone is called as it is now, and is the same zone", () => {
  const renamed = ["Europe/Kiev", "Asia/Calcutta", "Asia/Saigon", "Asia/Katmandu", "Asia/Rangoon", "Atlantic/Faeroe"];
  const more = ["Africa/Asmera", "America/Buenos_Aires", "America/Godthab", "Pacific/Enderbury"];
  const clock = (timeZone: string, month: number): string =>
    new Date(Date.UTC(2026, month)).toLocaleString("en", { timeZone });
  for (const zone of [...renamed, ...more, "Pacific/Ponape", "Pacific/Truk"]) {
    const name = presentName(zone);
    expect(name).not.toBe(zone);
    for (const month of [0, 6]) expect(clock(name, month)).toBe(clock(zone, month));
  }
  expect(presentName("Europe/Kiev")).toBe("Europe/Kyiv");
  expect(["Europe/Bucharest", "UTC"].map(presentName)).toEqual(["Europe/Bucharest", "UTC"]);
});
