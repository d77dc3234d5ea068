import { type CSSProperties, type ReactElement, type ReactNode, useLayoutEffect, useRef, useState } from "react";
import { computedRgb, contrast as contrastOf } from "../../packages/theme/scripts/contrast.ts";
import { drawn } from "./drawn.ts";

/** What is read on what, and the contrast that WCAG 2.2 wants of it. */
const PAIRS = [
  { name: "Words on a button", ink: "--wl-on-fill", ground: "--wl-fill", wanted: 4.5 },
  { name: "… under the pointer", ink: "--wl-on-fill", ground: "--wl-fill-strong", wanted: 4.5 },
  { name: "A button on the window", ink: "--wl-fill", ground: "--wl-surface", wanted: 3 },
  { name: "A link on the window", ink: "--wl-accent", ground: "--wl-surface", wanted: 4.5 },
  { name: "Words on a tint", ink: "--wl-ink", ground: "--wl-accent-soft", wanted: 4.5 },
] as const;

/** Chooses a brand colour for what is inside, and shows what the theme makes of it. */
export function BrandColour({ children }: { children: ReactNode }): ReactElement {
  const [colour, setColour] = useState("#6b1f4d");
  return (
    <div className="page-branded" style={{ "--wl-brand": colour } as CSSProperties}>
      <p>
        <label className="page-brand">
          <input type="color" value={colour} onChange={({ target }) => setColour(target.value)} />
          <code>--wl-brand: {colour}</code>
        </label>
      </p>
      <div className="page-palettes">
        <Palette scheme="light" brand={colour} />
        <Palette scheme="dark" brand={colour} />
      </div>
      {children}
    </div>
  );
}

function Palette({ scheme, brand }: { scheme: "light" | "dark"; brand: string }): ReactElement {
  return (
    <section data-wl-scheme={scheme} aria-label={scheme === "light" ? "In light" : "In dark"}>
      <div data-wl="support-root" className="page-palette">
        {PAIRS.map((pair) => (
          <Pair key={pair.name} {...pair} brand={brand} />
        ))}
      </div>
    </section>
  );
}

function Pair({ name, ink, ground, wanted, brand }: (typeof PAIRS)[number] & { brand: string }): ReactElement {
  const sample = useRef<HTMLElement>(null);
  const [measured, setMeasured] = useState({ brand: "", contrast: 0 });
  useLayoutEffect(() => {
    if (sample.current === null || measured.brand === brand) return;
    const { color, backgroundColor } = getComputedStyle(sample.current);
    setMeasured({ brand, contrast: contrastOf(computedRgb(drawn(color)), computedRgb(drawn(backgroundColor))) });
  }, [brand, measured.brand]);
  const { contrast } = measured;
  return (
    <div className="page-pair">
      <b ref={sample} style={{ color: `var(${ink})`, background: `var(${ground})` }} aria-hidden="true">
        {wanted === 3 ? <i /> : "Aa"}
      </b>
      <span>
        {name}
        <br />
        <small>
          {contrast.toFixed(1)} : 1 {contrast >= wanted ? "✓" : "✗"} {wanted} wanted
        </small>
      </span>
    </div>
  );
}
