import { GIF } from "image-size/types/gif";
import { HEIF } from "image-size/types/heif";
import { JPG } from "image-size/types/jpg";
import { PNG } from "image-size/types/png";
import { WEBP } from "image-size/types/webp";

/** How much of a file is looked at. */
export const LOOKED_AT_BYTES = 262_144;

/** What a browser may be asked to unpack: more would fill the memory of a phone. */
const MOST_PIXELS = 100_000_000;

/** Turned by a quarter, from here on (Exif 2.32, tag 0x0112). */
const FIRST_ON_ITS_SIDE = 5;

const KINDS = [
  { mediaType: "image/png", kind: PNG },
  { mediaType: "image/jpeg", kind: JPG },
  { mediaType: "image/gif", kind: GIF },
  { mediaType: "image/webp", kind: WEBP },
  { mediaType: "image/avif", kind: HEIF },
] as const;

/** The kinds of pictures that are told by their bytes; every browser shows them, and none of them can hold a script. */
export const PICTURE_TYPES: readonly string[] = KINDS.map(({ mediaType }) => mediaType);

export interface Picture {
  mediaType: string;
  /** Pixels, as it is drawn. */
  width: number;
  height: number;
}

/** What picture a file is, by its first bytes; null if it is none that can be shown. */
export function findPicture(head: Uint8Array): Picture | null {
  for (const { mediaType, kind } of KINDS) {
    const size = measure(kind, head);
    if (!size || (kind === HEIF && size.type !== "avif")) continue;
    const { width, height, orientation = 1 } = size;
    if (!isDrawable(width, height)) return null;
    const lies = orientation >= FIRST_ON_ITS_SIDE;
    return { mediaType, width: lies ? height : width, height: lies ? width : height };
  }
  return null;
}

function measure(kind: (typeof KINDS)[number]["kind"], head: Uint8Array) {
  try {
    return kind.validate(head) ? kind.calculate(head) : null;
  } catch {
    // Bytes that only begin like a picture.
    return null;
  }
}

function isDrawable(width: number, height: number): boolean {
  return width > 0 && height > 0 && width * height <= MOST_PIXELS;
}
