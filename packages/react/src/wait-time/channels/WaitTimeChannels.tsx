import { pickText } from "@warmline/client";
import * as supportState from "@warmline/client/state/support";
import { useSupport } from "../../hooks/useSupport.ts";
import { useVoice } from "../../hooks/useVoice.ts";
import type { PartState } from "../../internals/anatomy.ts";
import { definePart } from "../../internals/definePart.tsx";
import type { WaitTimeAnatomy } from "../anatomy.ts";
import { useWaitTimeContext } from "../WaitTimeContext.ts";

/** The site’s other ways to be reached. Renders a `<ul>` of links, or nothing where it names none. */
export const WaitTimeChannels = definePart<PartState<WaitTimeAnatomy, "channels">, "ul">(
  "WaitTime.Channels",
  "ul",
  function WaitTimeChannels(host, element) {
    useWaitTimeContext();
    const voice = useVoice();
    const channels = useSupport(supportState.channels);
    if (channels.length === 0) return null;
    return element(host, {
      state: {},
      "aria-label": voice.say("wait-time.channels"),
      children: channels.map(({ id, label, href }) => (
        <li key={id}>
          <a href={href} {...(href.startsWith("https:") && { target: "_blank", rel: "noreferrer noopener" })}>
            {pickText(label, voice.locale)}
          </a>
        </li>
      )),
    });
  },
);
