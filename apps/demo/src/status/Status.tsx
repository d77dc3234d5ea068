import { Disturbance } from "./Disturbance.tsx";
import { History } from "./History.tsx";
import { Now } from "./Now.tsx";
import { Services } from "./Services.tsx";
import { useStatusBoard } from "./useStatusBoard.ts";

/** The status page, which the support line reads too. */
export function Status() {
  const board = useStatusBoard();
  return (
    <>
      <Now disturbed={board.disturbed} />
      <Disturbance board={board} />
      <Services disturbed={board.disturbed} />
      <History />
    </>
  );
}
