const SIDE = 256;
const LARGEST = 262_144;
const QUALITIES = [0.9, 0.75, 0.5] as const;

/** The middle square of a picture, as large as it can be: what `cover` shows. */
export function coverSquare(width: number, height: number): { x: number; y: number; side: number } {
  const side = Math.min(width, height);
  return { x: (width - side) / 2, y: (height - side) / 2, side };
}

/**
 * Cuts a picture to a square of 256 pixels, as WebP or, where the browser cannot write that, JPEG.
 *
 * @throws Error if the file is no picture that the browser can read.
 */
export async function cutPhoto(file: Blob): Promise<Blob> {
  const picture = await createImageBitmap(file, { imageOrientation: "from-image" });
  const canvas = document.createElement("canvas");
  canvas.width = SIDE;
  canvas.height = SIDE;
  const drawing = canvas.getContext("2d");
  if (drawing === null) throw new Error("This browser cannot draw the picture.");
  const { x, y, side } = coverSquare(picture.width, picture.height);
  drawing.imageSmoothingQuality = "high";
  drawing.fillStyle = "#fff";
  drawing.fillRect(0, 0, SIDE, SIDE);
  drawing.drawImage(picture, x, y, side, side, 0, 0, SIDE, SIDE);
  picture.close();
  for (const type of ["image/webp", "image/jpeg"]) {
    for (const quality of QUALITIES) {
      const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, type, quality));
      if (blob !== null && blob.type === type && blob.size <= LARGEST) return blob;
    }
  }
  throw new Error("This picture cannot be made small enough.");
}
