import { pickText } from "@warmline/client";
import { useVoice } from "../../hooks/useVoice.ts";
import type { PartState } from "../../internals/anatomy.ts";
import { definePart } from "../../internals/definePart.tsx";
import type { SupportAnatomy } from "../anatomy.ts";
import { useIncidentContext } from "./IncidentContext.ts";
import { languageOf } from "./words.ts";

/** What is known by now, folded in. Renders a `<details>`, or nothing where nothing more was told. */
export const SupportIncidentText = definePart<PartState<SupportAnatomy, "incident-text">, "details">(
  "Support.IncidentText",
  "details",
  function SupportIncidentText(host, element) {
    const { body, language } = useIncidentContext().incident;
    const voice = useVoice();
    const text = pickText(body, voice.locale).trim();
    if (text === "") return null;
    return element(host, {
      state: {},
      children: (
        <>
          <summary>{voice.say("support.incident-text")}</summary>
          <p lang={languageOf(body, language, voice)} dir="auto">
            {text}
          </p>
        </>
      ),
    });
  },
);
