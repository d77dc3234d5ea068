import { expect, test } from "vitest";
import { withoutPlace } from "./private-jpeg.ts";

const segment = (marker: number, bytes: readonly number[]) => [
  0xff,
  marker,
  (bytes.length + 2) >> 8,
  (bytes.length + 2) & 0xff,
  ...bytes,
];
const letters = (text: string) => Array.from(text, (letter) => letter.charCodeAt(0));

const JFIF = segment(0xe0, letters("JFIF\0 colour profile"));
const TABLE = segment(0xdb, [1, 2, 3]);
const PIXELS = [0xff, 0xda, 0, 2, 9, 8, 7, 0xff, 0xd9];

/** EXIF as a camera writes it: little-endian, with its make first, then which way up it was held. */
function exif(turn: number, isLittle = true): number[] {
  const word = (value: number) => (isLittle ? [value, 0] : [0, value]);
  const long = (value: number) => (isLittle ? [value, 0, 0, 0] : [0, 0, 0, value]);
  const tag = (high: number, low: number) => (isLittle ? [low, high] : [high, low]);
  const make = [...tag(0x01, 0x0f), ...word(2), ...long(4), ...letters("Cam\0")];
  const held = [...tag(0x01, 0x12), ...word(3), ...long(1), ...word(turn), 0, 0];
  const head = [...letters(isLittle ? "II" : "MM"), ...word(42), ...long(8)];
  return segment(0xe1, [
    ...letters("Exif\0\0"),
    ...head,
    ...word(2),
    ...make,
    ...held,
    ...long(0),
    ...letters("50.45N 30.52E"),
  ]);
}

const photo = (...parts: readonly number[][]) =>
  new Blob([Uint8Array.from([0xff, 0xd8, ...parts.flat(), ...PIXELS])], { type: "image/jpeg" });
const bytesOf = async (blob: Blob) => [...new Uint8Array(await blob.arrayBuffer())];

test("a photo loses place, device and captions, and keeps its pixels, its colours and which way up it is", async () => {
  const place = segment(0xe1, letters("http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>50.45N</x:xmpmeta>"));
  const caption = segment(0xed, letters("Photoshop 3.0 at home"));
  for (const isLittle of [true, false]) {
    const clean = await withoutPlace(photo(JFIF, exif(6, isLittle), place, TABLE, caption));
    expect(clean.type).toBe("image/jpeg");
    const bytes = await bytesOf(clean);
    const turned = segment(0xe1, [
      ...letters("Exif\0\0MM"),
      ...[0, 42, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, 6, 0, 0, 0, 0, 0, 0],
    ]);
    expect(bytes).toEqual([0xff, 0xd8, ...turned, ...JFIF, ...TABLE, ...PIXELS]);
  }
});

test("a photo that says nothing of itself stays the very same", async () => {
  const given = photo(JFIF, TABLE);
  expect(await withoutPlace(given)).toBe(given);
});

test("what is not built as a photo stays as it is, and so does one that ends in the middle", async () => {
  const text = new Blob(["not a photo"]);
  expect(await withoutPlace(text)).toBe(text);
  const cut = photo(JFIF, exif(1)).slice(0, 30);
  expect(await withoutPlace(cut)).toBe(cut);
});

test("which way up is left out where it makes no sense", async () => {
  const bytes = await bytesOf(await withoutPlace(photo(exif(99))));
  expect(bytes).toEqual([0xff, 0xd8, ...PIXELS]);
});
