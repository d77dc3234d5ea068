import { createParser } from "eventsource-parser";
import fc from "fast-check";
import { expect, test } from "vitest";
import { createFrameReader, type Frame } from "./event-stream.ts";

const read = (...pieces: string[]) => pieces.flatMap(createFrameReader());

test("a frame has its name, its id and its lines of data", () => {
  expect(read("event: feed\nid: e:1\ndata: one\ndata:two\n\n")).toEqual([
    { event: "feed", id: "e:1", data: "one\ntwo" },
  ]);
  expect(read("data\n\n")).toEqual([{ event: "message", id: null, data: "" }]);
});

test("comments, unknown fields and frames without data are nothing", () => {
  expect(read(": wait\n\nretry: 5\nevent: feed\n\nmood: good\ndata: x\n\n")).toEqual([
    { event: "message", id: null, data: "x" },
  ]);
});

test("a frame that was cut off is none", () => {
  expect(read("data: whole\n\n", "data: half\n")).toEqual([{ event: "message", id: null, data: "whole" }]);
});

test("a line ends in any of three ways, also between two pieces", () => {
  expect(read("data: a\r", "\ndata: b\r\rdata: c\n", "\r", "\ndata: d\r\n\r", "\n")).toEqual([
    { event: "message", id: null, data: "a\nb" },
    { event: "message", id: null, data: "c" },
    { event: "message", id: null, data: "d" },
  ]);
});

test("however a stream is cut into pieces, it says what the reference reader reads in it", () => {
  const words = fc.constantFrom(
    "data",
    "event",
    "id",
    ":",
    ": ",
    "\n",
    "\r\n",
    "\n\n",
    "\r\r",
    "x",
    " ",
    "retry",
    "\0",
  );
  fc.assert(
    fc.property(fc.array(words, { maxLength: 40 }), fc.array(fc.nat(60), { maxLength: 6 }), (parts, cuts) => {
      const text = `${parts.join("")}\n`;
      const expected: Frame[] = [];
      const parser = createParser({
        onEvent: ({ event, id, data }) => expected.push({ event: event ?? "message", id: id ?? null, data }),
      });
      parser.feed(text);
      const places = [0, ...cuts.sort((a, b) => a - b), text.length];
      const pieces = places.slice(1).map((place, index) => text.slice(places[index], place));
      expect(read(...pieces)).toEqual(expected);
    }),
    { numRuns: 2_000 },
  );
});
