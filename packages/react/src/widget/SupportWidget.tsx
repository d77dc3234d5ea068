import type { SupportClient, SupportEvent, SupportOptions } from "@warmline/client";
import * as supportState from "@warmline/client/state/support";
import type { Voice } from "@warmline/voice";
import type { ReactElement } from "react";
import { useLeaveWarning } from "../hooks/useLeaveWarning.ts";
import { useClientState } from "../hooks/useSupport.ts";
import * as Rating from "../rating/index.parts.ts";
import * as Support from "../support/index.parts.ts";
import { ChatView } from "./ChatView.tsx";
import { ConversationsView } from "./ConversationsView.tsx";
import { BackIcon, BellIcon, CloseIcon, ConversationsIcon } from "./icons.tsx";
import { LauncherFace } from "./LauncherFace.tsx";
import { RatingCard } from "./RatingCard.tsx";
import { TicketView } from "./TicketView.tsx";
import { useOwnClient } from "./useOwnClient.ts";

/** Either a client that the host made, or where to find the server. */
type Line =
  | ({ client: SupportClient } & { [Name in keyof SupportOptions]?: undefined })
  | ({ client?: undefined } & Pick<SupportOptions, "server" | "site" | "locale" | "appVersion" | "storage">);

export type SupportWidgetProps = Line & {
  /** The words, for example `createVoice(en)`. */
  voice: Voice;
  /** Where the window is put: an element, `true` for the page’s body, or beside the launcher. @default false */
  portal?: boolean | HTMLElement | undefined;
  /** Called with what happens, as `client.on` tells it. */
  onEvent?: ((event: SupportEvent) => void) | undefined;
  /** Whether the site’s greetings are asked for and may be said. @default false */
  greetings?: boolean | undefined;
  /** The path of the page, for greetings, where the address does not tell it. @default the address’s */
  page?: string | undefined;
  /** Whether the page’s title and the app’s icon count unseen messages while nobody looks. @default true */
  countsInTitle?: boolean | undefined;
};

/**
 * A complete widget: launcher, chat with wait time and rating, tickets from the form to the last word.
 * It makes its own client unless it is given one, and goes on with the session of an earlier visit.
 */
export function SupportWidget(props: SupportWidgetProps): ReactElement {
  const { voice, portal = false, onEvent, countsInTitle, greetings, page } = props;
  const client = useOwnClient(props.client ?? { ...props, locale: props.locale ?? voice.locale });
  useLeaveWarning(useClientState(client, supportState.unkept) !== null);
  return (
    <Support.Root
      client={client}
      voice={voice}
      onEvent={onEvent}
      countsInTitle={countsInTitle}
      greetings={greetings}
      page={page}
    >
      <Rating.PopUp>
        <RatingCard />
      </Rating.PopUp>
      <Support.Greeting>
        <Support.GreetingPhoto />
        <Support.GreetingName />
        <Support.GreetingText />
        <Support.GreetingOpen />
        <Support.GreetingDismiss />
      </Support.Greeting>
      <Support.Launcher>
        <LauncherFace />
        <Support.LauncherBadge />
      </Support.Launcher>
      <Support.Window portal={portal}>
        <Support.Header>
          <Support.Go to="chat" aria-label={voice.say("support.back")}>
            <BackIcon direction={voice.direction} />
          </Support.Go>
          <Support.Go to="conversations" aria-label={voice.say("support.tab-conversations")}>
            <ConversationsIcon />
          </Support.Go>
          <Support.Title />
          <Support.Notify>
            <Support.NotifyButton>
              <BellIcon />
            </Support.NotifyButton>
            <Support.NotifyPanel>
              <Support.NotifySound />
              <Support.NotifySystem />
              <Support.NotifyHint />
            </Support.NotifyPanel>
          </Support.Notify>
          <Support.Close>
            <CloseIcon />
          </Support.Close>
        </Support.Header>
        <Support.Connection />
        <Support.Unkept />
        <Support.Incidents />
        <Support.Content>
          <Support.View name="chat">
            <ChatView />
          </Support.View>
          <Support.View name="ticket">
            <TicketView />
          </Support.View>
          <Support.View name="conversations">
            <ConversationsView />
          </Support.View>
        </Support.Content>
      </Support.Window>
    </Support.Root>
  );
}
