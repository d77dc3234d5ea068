import type { Oklch } from "./tokens.ts";

/** A colour as linear sRGB, 0 to 1 each. */
export type LinearRgb = readonly [red: number, green: number, blue: number];

/** Linear sRGB of an opaque OKLCH colour, clipped to the gamut. Source: Björn Ottosson, "A perceptual color space for image processing". */
export function linearRgb([lightness, chroma, hue]: Oklch): LinearRgb {
  const angle = (hue * Math.PI) / 180;
  const a = chroma * Math.cos(angle);
  const b = chroma * Math.sin(angle);
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    clip(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s),
    clip(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s),
    clip(-0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s),
  ];
}

/** The contrast ratio of two opaque colours, 1 to 21. Source: WCAG 2.2, relative luminance and contrast ratio. */
export function contrast(one: LinearRgb, other: LinearRgb): number {
  const [lighter, darker] = [luminance(one), luminance(other)].toSorted((a, b) => b - a) as [number, number];
  return (lighter + 0.05) / (darker + 0.05);
}

/**
 * Linear sRGB of an opaque colour as `getComputedStyle` writes it: `oklch()`, `color(srgb-linear)` or `rgb()`.
 *
 * @throws Error for any other form
 */
export function computedRgb(written: string): LinearRgb {
  const [first = NaN, second = NaN, third = NaN] = [...written.matchAll(/(?<![\w-])-?[\d.]+(?:e-?\d+)?/g)].map(Number);
  if (written.startsWith("oklch(")) return linearRgb([first, second, third, 1]);
  if (written.startsWith("color(srgb-linear ")) return [clip(first), clip(second), clip(third)];
  if (written.startsWith("rgb(")) return [decode(first / 255), decode(second / 255), decode(third / 255)];
  throw new Error(`“${written}” is no form of colour that is read here. Add it to computedRgb.`);
}

/** What one sees where a colour with this alpha, 0 to 1, lies over another, as browsers mix them: in encoded sRGB. */
export function layered(front: LinearRgb, alpha: number, ground: LinearRgb): LinearRgb {
  const mix = (index: 0 | 1 | 2): number => decode(alpha * encode(front[index]) + (1 - alpha) * encode(ground[index]));
  return [mix(0), mix(1), mix(2)];
}

function luminance([red, green, blue]: LinearRgb): number {
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function clip(value: number): number {
  return Math.min(1, Math.max(0, value));
}

function decode(value: number): number {
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
}

function encode(value: number): number {
  return value <= 0.0031308 ? value * 12.92 : 1.055 * value ** (1 / 2.4) - 0.055;
}
