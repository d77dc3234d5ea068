import { readSheet } from "./sheets.ts";

/** A colour as OKLCH: lightness 0 to 1, chroma, hue in degrees, alpha 0 to 1. */
export type Oklch = readonly [lightness: number, chroma: number, hue: number, alpha: number];

export type Scheme = "light" | "dark";

const SCHEMES = ["light", "dark"] as const;

/** The tokens as written, by name without `--wl-`: those of both schemes win over the plain ones; neither the rule for phones nor the sums from a brand colour count. */
export function readTokens(css: string = readSheet("tokens")): ReadonlyMap<string, string> {
  return declarations(css.split("@media")[0] ?? "");
}

/** The tokens that browsers without `light-dark()` get. */
export function readPlainTokens(css: string = readSheet("tokens")): ReadonlyMap<string, string> {
  return declarations(css.split("@supports")[0] ?? "");
}

function declarations(css: string): ReadonlyMap<string, string> {
  return new Map(
    [...css.matchAll(/--wl-([a-z0-9-]+):\s*([^;]+);/g)].map(([, name = "", value = ""]) => [
      name,
      value.replace(/\s+/g, " "),
    ]),
  );
}

/** The colour that a token has in a scheme, or undefined when it is no colour. */
export function colourOf(value: string, scheme: Scheme): Oklch | undefined {
  const [light, dark] = [...value.matchAll(/oklch\(([\d.]+) ([\d.]+) ([\d.]+)(?: \/ ([\d.]+))?\)/g)].map(
    ([, l, c, h, alpha]): Oklch => [Number(l), Number(c), Number(h), Number(alpha ?? 1)],
  );
  return scheme === "light" ? light : (dark ?? light);
}

/** The tokens in the Design Tokens format: colours of both schemes, dimensions, durations, fonts, easing, shadows. Those of a theme are what it changes. */
export function designTokens(tokens: ReadonlyMap<string, string> = readTokens()): object {
  const color: Record<Scheme, Record<string, object>> = { light: {}, dark: {} };
  const others: Record<string, object> = {};
  for (const [name, value] of tokens) {
    const alias = /^var\(--wl-([a-z-]+)\)$/.exec(value)?.[1];
    for (const scheme of SCHEMES) {
      if (alias !== undefined) color[scheme][name] = { $value: `{color.${scheme}.${alias}}` };
      else if (/^(light-dark|oklch)\(/.test(value)) color[scheme][name] = colour(value, scheme);
      else if (scheme === "light") others[name] = plain(name, value);
    }
  }
  const group = { $type: "color" };
  return { color: { light: { ...group, ...color.light }, dark: { ...group, ...color.dark } }, ...others };
}

function colour(value: string, scheme: Scheme): object {
  const [lightness, chroma, hue, alpha] = colourOf(value, scheme) ?? [0, 0, 0, 1];
  const components = [lightness, chroma, hue];
  return { $value: { colorSpace: "oklch", components, ...(alpha === 1 ? {} : { alpha }) } };
}

function plain(name: string, value: string): object {
  const measure = /^(-?[\d.]+)(px|ms)$/.exec(value);
  if (measure !== null) {
    return {
      $type: measure[2] === "px" ? "dimension" : "duration",
      $value: { value: Number(measure[1]), unit: measure[2] },
    };
  }
  if (name.startsWith("font")) {
    return { $type: "fontFamily", $value: value.split(",").map((family) => family.trim().replaceAll('"', "")) };
  }
  const bezier = /^cubic-bezier\((.+)\)$/.exec(value);
  if (bezier !== null) return { $type: "cubicBezier", $value: (bezier[1] ?? "").split(",").map(Number) };
  if (name.startsWith("lift")) return { $type: "shadow", $value: value.split(/, (?=-?\d)/).map(shadow) };
  // Dimensions of that format are px or rem, so a share of the letter’s size is a plain number there.
  const number = Number(value.replace(/em$/, ""));
  if (Number.isNaN(number)) throw new Error(`--wl-${name}: ${value} has no form in the Design Tokens format.`);
  return { $type: name.startsWith("weight") ? "fontWeight" : "number", $value: number };
}

function shadow(value: string): object {
  const match = /^0 (-?\d+)(?:px)? (\d+)(?:px)? (-?\d+)(?:px)? var\(--wl-([a-z-]+)\)$/.exec(value);
  if (match === null) throw new Error(`“${value}” is no shadow of the form “0 y blur spread var(--wl-colour)”.`);
  const [y, blur, spread] = match.slice(1, 4).map((length) => ({ value: Number(length), unit: "px" }));
  return { color: `{color.light.${match[4]}}`, offsetX: { value: 0, unit: "px" }, offsetY: y, blur, spread };
}
