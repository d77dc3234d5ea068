import type { SupportState } from "@warmline/client";
import { pickText } from "@warmline/client";
import * as chatState from "@warmline/client/state/chat";
import type { ReactElement } from "react";
import * as Chat from "../chat/index.parts.ts";
import { canBeTicket } from "../chat/leave/ChatToTicket.tsx";
import { Hello } from "../chat/list/Hello.tsx";
import { stateOf } from "../chat/root/ChatRoot.tsx";
import { useSupport } from "../hooks/useSupport.ts";
import { useVoice } from "../hooks/useVoice.ts";
import { useGreeting } from "../support/greeting/useGreeting.ts";
import * as Support from "../support/index.parts.ts";
import { RatingCard } from "./RatingCard.tsx";
import { Said, Writing } from "./Talk.tsx";
import { WaitBanner } from "./WaitBanner.tsx";

const isChat = (state: SupportState): boolean => chatState.present(state)?.kind !== "ticket";

/** What was found could not be shown. */
const isLost = ({ reveal }: SupportState): boolean => reveal?.status === "failed";

/** The agent did not come back in time: then there is another way. */
const isLapsed = (state: SupportState): boolean => chatState.promise(state)?.state === "lapsed";

/** The chat, with the wait before it and the rating after it. */
export function ChatView(): ReactElement {
  const state = useSupport(stateOf);
  const chat = useSupport(isChat);
  const lost = useSupport(isLost);
  const lapsed = useSupport(isLapsed);
  const convertible = useSupport(canBeTicket);
  const voice = useVoice();
  const { greeting } = useGreeting();
  return (
    <Chat.Root>
      <Chat.Agent />
      {lost && <Chat.Found />}
      <Chat.Empty>
        <Chat.Team />
        {greeting === null ? <Hello /> : pickText(greeting.text, voice.locale)}
      </Chat.Empty>
      <Chat.Topics />
      {chat && state !== "ended" && <WaitBanner />}
      <Said />
      {chat && state === "ended" && <RatingCard />}
      <Chat.Channels />
      <Writing />
      <Chat.Actions>
        <Chat.Person />
        <Chat.Leave />
        {state === "ended" && <Chat.New />}
        {(state !== "active" || lapsed) && (convertible ? <Chat.ToTicket /> : <Support.Go to="ticket" />)}
        <Support.Transcript />
        <Support.OwnData />
      </Chat.Actions>
    </Chat.Root>
  );
}
