import { describe, expect, it } from "vitest";
import { beside, createKeptColumns, inRoom, NO_COLUMNS, shown, without, type Columns } from "./columns.ts";
import { createBrowser } from "../testing/browser.ts";

const three: Columns = { ids: ["a", "b", "c"], active: "b" };

describe("columns", () => {
  it("shows a conversation in the place of the one that is worked on, or where it stands", () => {
    expect(shown(NO_COLUMNS, "a")).toEqual({ ids: ["a"], active: "a" });
    expect(shown(three, "d")).toEqual({ ids: ["a", "d", "c"], active: "d" });
    expect(shown(three, "c")).toEqual({ ids: ["a", "b", "c"], active: "c" });
    expect(shown(three, null)).toEqual(three);
  });

  it("opens a conversation beside the one that is worked on; of more than three the furthest goes", () => {
    expect(beside(NO_COLUMNS, "a")).toEqual({ ids: ["a"], active: "a" });
    expect(beside({ ids: ["a", "b"], active: "a" }, "c")).toEqual({ ids: ["a", "c", "b"], active: "c" });
    expect(beside({ ...three, active: "a" }, "d")).toEqual({ ids: ["a", "d", "b"], active: "d" });
    expect(beside({ ...three, active: "c" }, "d")).toEqual({ ids: ["b", "c", "d"], active: "d" });
    expect(beside(three, "c")).toEqual({ ...three, active: "c" });
  });

  it("goes on with the neighbour of a closed column", () => {
    expect(without(three, "b")).toEqual({ ids: ["a", "c"], active: "c" });
    expect(without({ ...three, active: "c" }, "c")).toEqual({ ids: ["a", "b"], active: "b" });
    expect(without(three, "a")).toEqual({ ids: ["b", "c"], active: "b" });
    expect(without({ ids: ["a"], active: "a" }, "a")).toEqual(NO_COLUMNS);
  });

  it("always has room for the one that is worked on", () => {
    expect(inRoom(three, 3)).toEqual(["a", "b", "c"]);
    expect(inRoom({ ...three, active: "c" }, 2)).toEqual(["b", "c"]);
    expect(inRoom({ ...three, active: "a" }, 2)).toEqual(["a", "b"]);
    expect(inRoom(three, 1)).toEqual(["b"]);
  });

  it("are kept for each agent, and nothing strange is taken for them", () => {
    const { storage } = createBrowser();
    createKeptColumns(storage, () => "olena").set(three);
    expect(createKeptColumns(storage, () => "olena").get()).toEqual(three);
    expect(createKeptColumns(storage, () => "tomas").get()).toEqual(NO_COLUMNS);
    storage.set("olena", '{"ids":["a",7,"a","b","c","d"],"active":"z"}');
    expect(createKeptColumns(storage, () => "olena").get()).toEqual({ ids: ["a", "b", "c"], active: "a" });
  });
});
