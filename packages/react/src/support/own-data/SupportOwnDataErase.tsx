import * as ownDataState from "@warmline/client/state/own-data";
import { useSupport } from "../../hooks/useSupport.ts";
import { useVoice } from "../../hooks/useVoice.ts";
import type { PartState } from "../../internals/anatomy.ts";
import { definePart } from "../../internals/definePart.tsx";
import type { SupportAnatomy } from "../anatomy.ts";
import { SupportOwnDataConfirm } from "./SupportOwnDataConfirm.tsx";

/**
 * The way to erase everything: unfolds what that means, and asks. Renders a `<details>` with a paragraph and `Support.OwnDataConfirm` in
 * it, or nothing while nothing is kept.
 */
export const SupportOwnDataErase = definePart<PartState<SupportAnatomy, "own-data-erase">, "details">(
  "Support.OwnDataErase",
  "details",
  function SupportOwnDataErase({ children, ...host }, element) {
    const voice = useVoice();
    const kept = useSupport(ownDataState.isKept);
    if (!kept) return null;
    return element(host, {
      state: {},
      children: (
        <>
          <summary>{voice.say("own-data.erase")}</summary>
          {children ?? (
            <>
              <p>{voice.say("own-data.question")}</p>
              <SupportOwnDataConfirm />
            </>
          )}
        </>
      ),
    });
  },
);
