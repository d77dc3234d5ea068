import type { SupportState } from "@warmline/client";
import * as supportState from "@warmline/client/state/support";
import * as waitTimeState from "@warmline/client/state/wait-time";
import type { ReactElement } from "react";
import { useSupport } from "../hooks/useSupport.ts";
import { canAskCall } from "../wait-time/call-back/standing.ts";
import * as WaitTime from "../wait-time/index.parts.ts";
import { canAskLetter } from "../wait-time/letter/standing.ts";

/** Whether there is another way than to wait, for somebody who still has to. */
const hasWays = (state: SupportState): boolean =>
  waitTimeState.current(state)?.state !== "your-turn" &&
  (canAskCall(state) || canAskLetter(state) || supportState.channels(state).length > 0);

const isOverdue = (state: SupportState): boolean => waitTimeState.current(state)?.state === "overdue";

/** The wait, and what else can be done: folded in until it is wanted, or until more was waited than was told. */
export function WaitBanner(): ReactElement {
  const ways = useSupport(hasWays);
  const overdue = useSupport(isOverdue);
  return (
    <WaitTime.Root>
      <WaitTime.Turn />
      <WaitTime.Place />
      <WaitTime.Progress />
      <WaitTime.Overdue />
      <WaitTime.Estimate />
      <WaitTime.Reason />
      <WaitTime.Hours />
      <WaitTime.Agents />
      <WaitTime.Kept />
      <WaitTime.Stale />
      <WaitTime.CallBackState />
      <WaitTime.CallBackCancel />
      <WaitTime.LetterState />
      <WaitTime.LetterCancel />
      {ways && (
        <WaitTime.Alternatives open={overdue}>
          <WaitTime.AlternativesButton />
          <WaitTime.Way way="call-back" />
          <WaitTime.Way way="letter" />
          <WaitTime.Channels />
        </WaitTime.Alternatives>
      )}
    </WaitTime.Root>
  );
}
