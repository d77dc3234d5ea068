import { useId } from "react";
import { useSite } from "../site/SiteContext.ts";
import type { Board } from "./useStatusBoard.ts";

/** Lets something go wrong, so that one sees what the support line does then. */
export function Disturbance({ board }: { board: Board }) {
  const { status } = useSite().words;
  const hint = useId();
  return (
    <section className="disturbance switch">
      <label>
        <input
          type="checkbox"
          role="switch"
          aria-describedby={hint}
          aria-checked={board.disturbed}
          checked={board.disturbed}
          disabled={board.status !== "ready"}
          onChange={(event) => board.turn(event.target.checked)}
        />
        {status.disturb}
      </label>
      <output className="quiet" id={hint}>
        {board.status === "missing" ? status.disturbMissing : status.disturbHint}
      </output>
    </section>
  );
}
