import { pickText, type SupportState } from "@warmline/client";
import * as chatState from "@warmline/client/state/chat";
import * as supportState from "@warmline/client/state/support";
import { useId } from "react";
import { useSupport } from "../../hooks/useSupport.ts";
import { useVoice } from "../../hooks/useVoice.ts";
import type { PartState } from "../../internals/anatomy.ts";
import { definePart } from "../../internals/definePart.tsx";
import type { ChatAnatomy } from "../anatomy.ts";
import { useChatContext } from "../ChatContext.ts";

/** The talk was ended because of its tone. */
const isBrokenOff = (state: SupportState): boolean => {
  const chat = chatState.present(state);
  return chat?.state === "ended" && chat.endReason === "abusive";
};

/**
 * Where to turn next after a talk that was broken off. Renders a `<section>` with links, or nothing otherwise and where the site
 * names no other ways.
 */
export const ChatChannels = definePart<PartState<ChatAnatomy, "channels">, "section">(
  "Chat.Channels",
  "section",
  function ChatChannels(host, element) {
    useChatContext();
    const voice = useVoice();
    const titleId = useId();
    const brokenOff = useSupport(isBrokenOff);
    const channels = useSupport(supportState.channels);
    if (!brokenOff || channels.length === 0) return null;
    return element(host, {
      state: {},
      "aria-labelledby": titleId,
      children: (
        <>
          <p id={titleId}>{voice.say("chat.channels")}</p>
          <ul>
            {channels.map(({ id, label, href }) => (
              <li key={id}>
                <a href={href} {...(href.startsWith("https:") && { target: "_blank", rel: "noreferrer noopener" })}>
                  {pickText(label, voice.locale)}
                </a>
              </li>
            ))}
          </ul>
        </>
      ),
    });
  },
);
