import type { ReactNode } from "react";
import type { DeskNumbers } from "@warmline/protocol";
import { useDesk, useDeskState } from "../store/context.tsx";
import { words } from "../words.ts";
import { ContactsByHour } from "./ContactsByHour.tsx";
import { EndingFigures } from "./EndingFigures.tsx";
import { EstimateFigures } from "./EstimateFigures.tsx";
import { PromiseFigures } from "./PromiseFigures.tsx";
import { SpanPage } from "./SpanPage.tsx";
import { WaitFigures } from "./WaitFigures.tsx";

/** How it went today and lately: each figure beside what it means, each plot also as a table. */
export function NumbersPage(): ReactNode {
  const desk = useDesk();
  const numbers = useDeskState((state) => state.numbers);
  return (
    <SpanPage title={words.numbers.region} failed={words.numbers.failed} known={numbers} load={desk.loadNumbers}>
      {(told, days) => <Figures told={told} days={days} />}
    </SpanPage>
  );
}

function Figures({ told, days }: { told: DeskNumbers; days: number }): ReactNode {
  return (
    <div className="figures">
      <WaitFigures told={told} />
      <EndingFigures endings={told.endings} />
      <PromiseFigures promises={told.promises} />
      <EstimateFigures estimate={told.estimate} />
      <ContactsByHour contacts={told.contacts} days={days} />
    </div>
  );
}
