import { useSupportContext } from "../SupportContext.ts";
import type { PartState } from "../../internals/anatomy.ts";
import { definePart } from "../../internals/definePart.tsx";
import type { SupportAnatomy } from "../anatomy.ts";
import { useIncidentContext } from "./IncidentContext.ts";

/** Has the customer told when it is over, or no longer. Renders a `<button aria-pressed>`, or nothing once it is. */
export const SupportIncidentFollow = definePart<PartState<SupportAnatomy, "incident-follow">, "button">(
  "Support.IncidentFollow",
  "button",
  function SupportIncidentFollow(host, element) {
    const { client, voice, announce } = useSupportContext();
    const { id, kind, phase, following } = useIncidentContext().incident;
    if (phase === "resolved") return null;
    return element(host, {
      state: { following },
      type: "button",
      "aria-pressed": following,
      children: voice.say("support.incident-follow", { kind }),
      onClick: () => {
        client.support.followIncident(id, { following: !following, email: null });
        if (!following) announce(voice.say("support.incident-following"));
      },
    });
  },
);
