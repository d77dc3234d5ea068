import type { ReactNode } from "react";
import { APOLOGY_SLOTS, type ApologyDraft } from "../store/amends.ts";
import { HEADINGS, type Headings } from "./headings.ts";

interface ApologyViewProps {
  /** The four parts; those that are still empty are left out. */
  apology: ApologyDraft;
  /** @default as agents read them */
  headings?: Headings;
}

/** An apology, each of its parts under its name. */
export function ApologyView({ apology, headings = HEADINGS }: ApologyViewProps): ReactNode {
  return (
    <dl className="apology" lang={headings.locale} dir={headings.direction}>
      {APOLOGY_SLOTS.filter((slot) => apology[slot].trim() !== "").map((slot) => (
        <div key={slot}>
          <dt>{headings.of(slot)}</dt>
          <dd className="as-typed" dir="auto">
            {apology[slot]}
          </dd>
        </div>
      ))}
    </dl>
  );
}
