import css from "@warmline/theme/tokens.css?raw";

export interface Token {
  name: string;
  /** As written, the value of both schemes where it has two. */
  value: string;
}

const COLOUR = /^(light-dark|oklch|color|color-mix|var\(--wl-(accent|fill|ink))\b/;

/** What the tokens are about, and how the names of each kind begin. */
const KINDS = {
  Type: ["font", "size", "leading", "tracking", "weight"],
  Space: ["space", "gutter", "group", "control", "inset", "window"],
  Shape: ["radius", "lift"],
  Motion: ["quick", "calm", "slow", "ease"],
} as const satisfies Record<string, readonly string[]>;

/** The theme’s tokens by kind, from its own sheet; a rule for phones does not count. */
export function tokensByKind(): ReadonlyMap<string, readonly Token[]> {
  const declared = css.split("@media")[0]?.matchAll(/(--wl-[\w-]+):\s*([^;]+);/g) ?? [];
  const values = new Map([...declared].map(([, name = "", value = ""]) => [name, value.replaceAll(/\s+/g, " ")]));
  const tokens = Array.from(values, ([name, value]): Token => ({ name, value }));
  return Map.groupBy(
    tokens.filter(({ name }) => !name.startsWith("--wl-calc") && !name.endsWith("-default")),
    kindOf,
  );
}

function kindOf({ name, value }: Token): string {
  if (COLOUR.test(value)) return "Colour";
  const found = Object.entries<readonly string[]>(KINDS).find(([, starts]) =>
    starts.some((start) => name.startsWith(`--wl-${start}`)),
  );
  return found?.[0] ?? "Other";
}
