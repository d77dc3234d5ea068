import { WaitTime } from "@warmline/react";
import type { ReactElement } from "react";

/** The place in line, anywhere inside of `<Support.Root>`. */
export function WaitTimeExample(): ReactElement {
  return (
    <WaitTime.Root>
      <WaitTime.Place />
      <WaitTime.Estimate />
      <WaitTime.Agents />
      <WaitTime.Kept />
      <WaitTime.Stale />
    </WaitTime.Root>
  );
}
