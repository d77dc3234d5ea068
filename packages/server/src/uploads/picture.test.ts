import { expect, test } from "vitest";
import { findPicture } from "./picture.ts";

const zeros = (length: number) => Array.from({ length }, () => 0);
const text = (words: string) => new TextEncoder().encode(words);

function bytes(...parts: (string | number[])[]): Uint8Array {
  return Uint8Array.from(parts.flatMap((part) => (typeof part === "string" ? [...text(part)] : part)));
}

const PNG = (width: number, height: number) =>
  bytes([0x89], "PNG\r\n\x1a\n", [0, 0, 0, 13], "IHDR", u32(width), u32(height), [8, 6, 0, 0, 0]);

function u32(value: number): number[] {
  return [value >>> 24, (value >>> 16) & 0xff, (value >>> 8) & 0xff, value & 0xff];
}

/** A JPEG of 400 × 300 pixels, as far as it is looked at, with the orientation of a camera that was held so. */
function jpeg(orientation: number): Uint8Array {
  const entry = [0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0];
  const exif = bytes("Exif\0\0", "MM", [0, 42, 0, 0, 0, 8, 0, 1], entry, [0, 0, 0, 0]);
  const app1 = [0xff, 0xe1, 0, exif.length + 2, ...exif];
  const frame = [0xff, 0xc0, 0, 17, 8, 0x01, 0x2c, 0x01, 0x90, 3, ...zeros(9)];
  return bytes([0xff, 0xd8], [0xff, 0xe0, 0, 16], "JFIF\0", zeros(9), app1, frame);
}

test.each([
  ["PNG", PNG(300, 200), { mediaType: "image/png", width: 300, height: 200 }],
  ["GIF", bytes("GIF89a", [64, 0, 32, 0, 0, 0, 0]), { mediaType: "image/gif", width: 64, height: 32 }],
  [
    "WebP",
    bytes("RIFF", [0, 0, 0, 0], "WEBPVP8X", [10, 0, 0, 0, 0, 0, 0, 0, 99, 0, 0, 49, 0, 0]),
    { mediaType: "image/webp", width: 100, height: 50 },
  ],
  [
    "AVIF",
    bytes(
      [...u32(16), ...text("ftypavif"), ...u32(0)],
      [...u32(48), ...text("meta"), ...u32(0)],
      [...u32(36), ...text("iprp"), ...u32(28), ...text("ipco")],
      [...u32(20), ...text("ispe"), ...u32(0), ...u32(640), ...u32(480)],
    ),
    { mediaType: "image/avif", width: 640, height: 480 },
  ],
  ["JPEG", jpeg(1), { mediaType: "image/jpeg", width: 400, height: 300 }],
  ["JPEG of a camera that was turned", jpeg(6), { mediaType: "image/jpeg", width: 300, height: 400 }],
])("U7 a %s is known with its size as it is drawn", (_, head, picture) => {
  expect(findPicture(head)).toEqual(picture);
});

test.each([
  ["a page", text("<!doctype html><script>alert(1)</script>")],
  ["a drawing that may hold scripts", text('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>')],
  ["nothing", new Uint8Array()],
  ["a HEIC, which browsers do not show", bytes([...u32(16), ...text("ftypheic"), ...u32(0)])],
  ["a PNG that breaks off", PNG(300, 200).slice(0, 12)],
  ["a picture of no size", PNG(0, 200)],
  ["a picture that would fill the memory of a phone", PNG(60_000, 60_000)],
])("U7 %s is no picture that is shown", (_, head) => {
  expect(findPicture(head)).toBeNull();
});

test("U7 whatever stands in a file, looking at it ends", () => {
  for (const start of [[0xff, 0xd8, 0xff, 0xe0], [...u32(16), ...text("ftypavif")], [...text("GIF89a")]])
    for (let fill = 0; fill < 256; fill += 5) {
      const head = new Uint8Array(262_144).fill(fill);
      head.set(start);
      const found = findPicture(head);
      expect(found === null || found.width > 0).toBe(true);
    }
});
