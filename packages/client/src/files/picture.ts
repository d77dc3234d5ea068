import type { ImageSize } from "./upload.ts";

/** The kinds that browsers show and the server looks into. */
const PICTURE = /^image\/(png|jpeg|gif|webp|avif)$/;

/** An address of a picture for this page alone; null for what is none, and where there are no such addresses. */
export function previewOf(blob: Blob, mediaType: string): string | null {
  if (!PICTURE.test(mediaType) || globalThis.document === undefined) return null;
  return URL.createObjectURL(blob);
}

/** The size of a picture as it is drawn; null if it cannot be shown after all. */
export function measure(previewUrl: string): Promise<ImageSize | null> {
  return new Promise((resolve) => {
    const image = new Image();
    image.addEventListener("load", () => resolve({ width: image.naturalWidth, height: image.naturalHeight }));
    image.addEventListener("error", () => resolve(null));
    image.src = previewUrl;
  });
}
