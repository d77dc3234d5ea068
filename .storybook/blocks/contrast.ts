/** Red, green and blue of a colour as a browser draws it, 0 to 255. */
export function drawn(colour: string): readonly [red: number, green: number, blue: number] {
  const pen = new OffscreenCanvas(1, 1).getContext("2d");
  if (pen === null) throw new Error("This browser draws on no canvas.");
  pen.fillStyle = colour;
  pen.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0] = pen.getImageData(0, 0, 1, 1).data;
  return [red, green, blue];
}

/** The contrast ratio of two colours as drawn, 1 to 21. Source: WCAG 2.2, relative luminance and contrast ratio. */
export function contrastOf(one: string, other: string): number {
  const [lighter = 1, darker = 1] = [luminance(one), luminance(other)].toSorted((a, b) => b - a);
  return (lighter + 0.05) / (darker + 0.05);
}

function luminance(colour: string): number {
  const [red, green, blue] = drawn(colour).map((value) => linear(value / 255)) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

const linear = (value: number): number => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);
