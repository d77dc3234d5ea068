import type { ReactNode } from "react";
import type { Instant } from "@warmline/protocol";
import { dayName } from "../format.ts";
import { useDesk } from "../store/context.tsx";

/** The day that begins here. */
export function DayRow({ at }: { at: Instant }): ReactNode {
  const desk = useDesk();
  return (
    <p className="day">
      <span>{dayName(at, desk.now())}</span>
    </p>
  );
}
