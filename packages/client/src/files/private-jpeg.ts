const START = 0xff_d8;
const EXIF = 0xff_e1;
const CAPTION = 0xff_ed;
const PICTURE_DATA = 0xff_da;
// More than any camera writes.
const MOST_SEGMENTS = 1_000;
const ORIENTATION = 0x01_12;

/**
 * A photo without what a camera writes beside it: the place, the time, the device, a small copy of it. Its pixels stay as they
 * are, and so does the way up it is held. What is no photo of this kind, or not built as one, comes back as it is.
 */
export async function withoutPlace(photo: Blob): Promise<Blob> {
  const parts: BlobPart[] = [];
  let turn: number | null = null;
  let from = 2;
  let isAny = false;
  let at = 2;
  if ((await words(photo, 0, 2))?.getUint16(0) !== START) return photo;
  for (let segments = 0; segments < MOST_SEGMENTS; segments += 1) {
    const head = await words(photo, at, 4);
    const marker = head?.getUint16(0) ?? 0;
    if (head === null || marker < 0xff_c0) return photo;
    if (marker === PICTURE_DATA) return isAny ? joined() : photo;
    const end = at + 2 + head.getUint16(2);
    if (marker === EXIF || marker === CAPTION) {
      isAny = true;
      if (marker === EXIF) turn ??= orientation(await words(photo, at + 4, end - at - 4));
      parts.push(photo.slice(from, at));
      from = end;
    }
    at = end;
  }
  return photo;

  function joined(): Blob {
    const upright = turn === null ? [] : [exifOf(turn)];
    return new Blob([photo.slice(0, 2), ...upright, ...parts, photo.slice(from)], { type: photo.type });
  }
}

async function words(blob: Blob, at: number, length: number): Promise<DataView | null> {
  const bytes = await blob.slice(at, at + length).arrayBuffer();
  return bytes.byteLength < length ? null : new DataView(bytes);
}

/** Which way up the photo is held (1 to 8), as its first directory says; null if nothing is said. */
function orientation(exif: DataView | null): number | null {
  if (exif === null || exif.byteLength < 14 || exif.getUint32(0) !== 0x45_78_69_66) return null;
  const isLittle = exif.getUint16(6) === 0x49_49;
  const directory = 6 + exif.getUint32(10, isLittle);
  if (directory + 2 > exif.byteLength) return null;
  const count = exif.getUint16(directory, isLittle);
  for (let index = 0; index < count; index += 1) {
    const entry = directory + 2 + index * 12;
    if (entry + 12 > exif.byteLength) return null;
    if (exif.getUint16(entry, isLittle) !== ORIENTATION) continue;
    const turn = exif.getUint16(entry + 8, isLittle);
    return turn >= 1 && turn <= 8 ? turn : null;
  }
  return null;
}

/** A segment that says nothing but which way up a photo is held. */
function exifOf(turn: number): Uint8Array<ArrayBuffer> {
  const marker = [0xff, 0xe1, 0x00, 0x22, 0x45, 0x78, 0x69, 0x66, 0x00, 0x00];
  const header = [0x4d, 0x4d, 0x00, 0x2a, 0x00, 0x00, 0x00, 0x08, 0x00, 0x01];
  const entry = [0x01, 0x12, 0x00, 0x03, 0x00, 0x00, 0x00, 0x01, 0x00, turn, 0x00, 0x00];
  return Uint8Array.from([...marker, ...header, ...entry, 0x00, 0x00, 0x00, 0x00]);
}
