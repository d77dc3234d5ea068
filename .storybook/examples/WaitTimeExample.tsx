import { WaitTime } from "@warmline/react";
import type { ReactElement } from "react";

/** The place in line, anywhere inside of `<Support.Root>`. */
export function WaitTimeExample(): ReactElement {
  return (
    <WaitTime.Root>
      <WaitTime.Place />
      <WaitTime.Progress />
      <WaitTime.Overdue />
      <WaitTime.Estimate />
      <WaitTime.Reason />
      <WaitTime.Hours />
      <WaitTime.Agents />
      <WaitTime.Kept />
      <WaitTime.Stale />
      <WaitTime.Alternatives>
        <WaitTime.AlternativesButton />
        <WaitTime.Way way="call-back" />
        <WaitTime.Way way="letter" />
        <WaitTime.Channels />
      </WaitTime.Alternatives>
    </WaitTime.Root>
  );
}
