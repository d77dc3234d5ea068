import { useVoice } from "../../hooks/useVoice.ts";
import type { PartState } from "../../internals/anatomy.ts";
import { definePart } from "../../internals/definePart.tsx";
import type { SupportAnatomy } from "../anatomy.ts";
import { useIncidentContext } from "./IncidentContext.ts";

/** Leads to where more is told, in a new tab. Renders an `<a>`, or nothing where there is no such page. */
export const SupportIncidentLink = definePart<PartState<SupportAnatomy, "incident-link">, "a">(
  "Support.IncidentLink",
  "a",
  function SupportIncidentLink(host, element) {
    const { url } = useIncidentContext().incident;
    const voice = useVoice();
    if (url === null) return null;
    const words = voice.say("support.incident-link");
    return element(host, {
      state: {},
      href: url,
      target: "_blank",
      rel: "noreferrer noopener",
      "aria-label": `${words} (${voice.say("chat.new-tab")})`,
      children: words,
    });
  },
);
