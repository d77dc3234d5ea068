import { useMemo, type ReactNode } from "react";
import type { DeskRatings } from "@warmline/protocol";
import { SpanPage } from "../numbers/SpanPage.tsx";
import { useDesk, useDeskState } from "../store/context.tsx";
import { words } from "../words.ts";
import { ReasonFigures } from "./ReasonFigures.tsx";
import { Remarks } from "./Remarks.tsx";
import { ScaleFigures } from "./ScaleFigures.tsx";

/** What customers say of contacts: every share with its range, no averages, and what was said beside the faces. */
export function RatingsPage(): ReactNode {
  const desk = useDesk();
  const ratings = useDeskState((state) => state.ratings);
  return (
    <SpanPage title={words.ratings.region} failed={words.ratings.failed} known={ratings} load={desk.loadRatings}>
      {(told) => <Told told={told} />}
    </SpanPage>
  );
}

function Told({ told }: { told: DeskRatings }): ReactNode {
  const asked = useMemo(() => told.scales.filter(isWorthTelling), [told]);
  if (asked.length === 0 && told.remarks.length === 0) return <p>{words.ratings.nobody}</p>;
  return (
    <div className="ratings">
      {asked.map((numbers) => (
        <ScaleFigures key={`${numbers.scale}/${numbers.occasion}`} numbers={numbers} />
      ))}
      <ReasonFigures told={told} />
      <Remarks remarks={told.remarks} />
    </div>
  );
}

function isWorthTelling({ asked, before, bots }: DeskRatings["scales"][number]): boolean {
  return asked + before.asked + bots.asked > 0;
}
