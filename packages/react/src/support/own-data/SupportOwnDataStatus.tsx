import type { SupportState } from "@warmline/client";
import * as ownDataState from "@warmline/client/state/own-data";
import { useSupport } from "../../hooks/useSupport.ts";
import { useVoice } from "../../hooks/useVoice.ts";
import type { PartState } from "../../internals/anatomy.ts";
import { definePart } from "../../internals/definePart.tsx";
import type { SupportAnatomy } from "../anatomy.ts";

/** That it is erased is said until something is kept again. */
function erasing(state: SupportState): ReturnType<typeof ownDataState.erasing> {
  const stands = ownDataState.erasing(state);
  return stands === "done" && ownDataState.isKept(state) ? null : stands;
}

/** Says where saving or erasing stands. Renders a `<p role="status">`, empty while there is nothing to say. */
export const SupportOwnDataStatus = definePart<PartState<SupportAnatomy, "own-data-status">, "p">(
  "Support.OwnDataStatus",
  "p",
  function SupportOwnDataStatus(host, element) {
    const voice = useVoice();
    const saving = useSupport(ownDataState.saving);
    const erased = useSupport(erasing);
    return element(host, {
      state: { saving, erasing: erased },
      role: "status",
      children: erased ? voice.say("own-data.erasing", { state: erased }) : saving && voice.say(`transcript.${saving}`),
    });
  },
);
