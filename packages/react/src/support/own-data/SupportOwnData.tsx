import * as ownDataState from "@warmline/client/state/own-data";
import { useSupport } from "../../hooks/useSupport.ts";
import { useVoice } from "../../hooks/useVoice.ts";
import type { PartState } from "../../internals/anatomy.ts";
import { definePart } from "../../internals/definePart.tsx";
import type { SupportAnatomy } from "../anatomy.ts";
import { SupportOwnDataErase } from "./SupportOwnDataErase.tsx";
import { SupportOwnDataSave } from "./SupportOwnDataSave.tsx";
import { SupportOwnDataStatus } from "./SupportOwnDataStatus.tsx";

/**
 * What is kept of the customer, to unfold: to take along, or to erase. Renders a `<details>`, or nothing while nothing is kept; unfolded
 * once it was erased, to say so.
 */
export const SupportOwnData = definePart<PartState<SupportAnatomy, "own-data">, "details">(
  "Support.OwnData",
  "details",
  function SupportOwnData({ children = WAYS, ...host }, element) {
    const voice = useVoice();
    const kept = useSupport(ownDataState.isKept);
    const erased = useSupport((state) => ownDataState.erasing(state) === "done");
    if (!kept && !erased) return null;
    return element(host, {
      state: {},
      open: kept ? undefined : true,
      children: (
        <>
          <summary>{voice.say("own-data.title")}</summary>
          {children}
        </>
      ),
    });
  },
);

const WAYS = (
  <>
    <SupportOwnDataSave />
    <SupportOwnDataErase />
    <SupportOwnDataStatus />
  </>
);
