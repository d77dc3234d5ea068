import type { Page } from "@playwright/test";

/** A rectangle in CSS pixels that is not compared. */
export interface Spared {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** How many pixels of two pictures of one size differ visibly: by more than 8 of 255 in any channel. */
export async function differingPixels(page: Page, one: Buffer, other: Buffer, spared?: Spared): Promise<number> {
  const pictures = [one, other].map((picture) => picture.toString("base64"));
  return page.evaluate(
    async ([sources, hole]) => {
      const [a, b] = await Promise.all(
        sources.map(async (source) => {
          const image = await createImageBitmap(await (await fetch(`data:image/png;base64,${source}`)).blob());
          const context = new OffscreenCanvas(image.width, image.height).getContext("2d");
          context?.drawImage(image, 0, 0);
          if (hole) context?.clearRect(hole.x, hole.y, hole.width, hole.height);
          return context?.getImageData(0, 0, image.width, image.height);
        }),
      );
      if (!a || !b || a.width !== b.width || a.height !== b.height) return Number.POSITIVE_INFINITY;
      let differing = 0;
      for (let i = 0; i < a.data.length; i += 4) {
        const apart = [0, 1, 2].some(
          (channel) => Math.abs((a.data[i + channel] ?? 0) - (b.data[i + channel] ?? 0)) > 8,
        );
        if (apart) differing += 1;
      }
      return differing;
    },
    [pictures, spared ?? null] as const,
  );
}
