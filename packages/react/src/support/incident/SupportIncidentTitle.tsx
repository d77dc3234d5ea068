import { pickText } from "@warmline/client";
import { useVoice } from "../../hooks/useVoice.ts";
import type { PartState } from "../../internals/anatomy.ts";
import { definePart } from "../../internals/definePart.tsx";
import type { SupportAnatomy } from "../anatomy.ts";
import { useIncidentContext } from "./IncidentContext.ts";
import { languageOf } from "./words.ts";

/** What it is, in the language it was written in. A critical one is an alert. Renders a `<p>`. */
export const SupportIncidentTitle = definePart<PartState<SupportAnatomy, "incident-title">, "p">(
  "Support.IncidentTitle",
  "p",
  function SupportIncidentTitle(host, element) {
    const { incident, titleId } = useIncidentContext();
    const { title, language, severity, phase } = incident;
    const voice = useVoice();
    return element(host, {
      state: {},
      id: titleId,
      lang: languageOf(title, language, voice),
      dir: "auto",
      role: severity === "critical" && phase !== "resolved" ? "alert" : undefined,
      children: pickText(title, voice.locale),
    });
  },
);
