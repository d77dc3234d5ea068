import { pickText } from "@warmline/client";
import { useEffect, useState } from "react";
import type { PartState } from "../../internals/anatomy.ts";
import { definePart } from "../../internals/definePart.tsx";
import type { SupportAnatomy } from "../anatomy.ts";
import { useSupportContext } from "../SupportContext.ts";
import { useIncidentContext } from "./IncidentContext.ts";
import { languageOf } from "./words.ts";

/** What it is, in the language it was written in. A critical one is an alert, once. Renders a `<p>`. */
export const SupportIncidentTitle = definePart<PartState<SupportAnatomy, "incident-title">, "p">(
  "Support.IncidentTitle",
  "p",
  function SupportIncidentTitle(host, element) {
    const { incident, titleId } = useIncidentContext();
    const { id, title, language, severity, phase } = incident;
    const { voice, alerted } = useSupportContext();
    const [isFirst] = useState(!alerted.has(id));
    const isAlert = severity === "critical" && phase !== "resolved" && isFirst;
    useEffect(() => {
      if (isAlert) alerted.add(id);
    }, [isAlert, alerted, id]);
    return element(host, {
      state: {},
      id: titleId,
      lang: languageOf(title, language, voice),
      dir: "auto",
      role: isAlert ? "alert" : undefined,
      children: pickText(title, voice.locale),
    });
  },
);
