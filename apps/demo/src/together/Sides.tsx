import { type CSSProperties, useRef, useState } from "react";
import { useSite } from "../site/SiteContext.ts";
import { Desk } from "./Desk.tsx";
import { Divider } from "./Divider.tsx";

type Side = "customer" | "desk";

/** The customer’s page and the desk: beside each other, or on a narrow screen one after the other by a switch. */
export function Sides({ desk }: { desk: string }) {
  const { together } = useSite().words;
  const [share, setShare] = useState(40);
  const [shown, setShown] = useState<Side>("customer");
  const [dragging, setDragging] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  return (
    <>
      <fieldset className="sides-switch" aria-label={together.sides}>
        {(["customer", "desk"] as const).map((side) => (
          <button key={side} type="button" aria-pressed={side === shown} onClick={() => setShown(side)}>
            {together[side]}
          </button>
        ))}
      </fieldset>
      <div
        className="sides"
        ref={box}
        data-shown={shown}
        data-dragging={dragging || undefined}
        style={{ "--share": `${share}%` } as CSSProperties}
      >
        <figure className="side side-customer">
          <figcaption>{together.customer}</figcaption>
          {/* Both are this company’s own pages: a sandbox would take their storage from them. */}
          <iframe title={together.customer} src="/" />
        </figure>
        <Divider box={box} share={share} onShare={setShare} onDrag={setDragging} />
        <figure className="side side-desk">
          <figcaption>{together.desk}</figcaption>
          <Desk address={desk} />
        </figure>
      </div>
    </>
  );
}
