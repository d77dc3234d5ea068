import { useNow } from "../../hooks/useNow.ts";
import { useVoice } from "../../hooks/useVoice.ts";
import type { PartState } from "../../internals/anatomy.ts";
import { definePart } from "../../internals/definePart.tsx";
import type { SupportAnatomy } from "../anatomy.ts";
import { useIncidentContext } from "./IncidentContext.ts";
import { sayStanding } from "./words.ts";

/** Where it stands, when it should be over and when there is news, as far as that was told. Renders a `<p>`. */
export const SupportIncidentStanding = definePart<PartState<SupportAnatomy, "incident-standing">, "p">(
  "Support.IncidentStanding",
  "p",
  function SupportIncidentStanding(host, element) {
    const { incident } = useIncidentContext();
    const voice = useVoice();
    return element(host, { state: {}, children: useNow((now) => sayStanding(incident, now, voice)) });
  },
);
