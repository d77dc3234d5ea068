import type { SupportClient, SupportEvent } from "@warmline/client";
import * as supportState from "@warmline/client/state/support";
import type { Voice } from "@warmline/voice";
import { useEffect, useId, useMemo, useRef, useState } from "react";
import { useClientState } from "../../hooks/useSupport.ts";
import type { PartState } from "../../internals/anatomy.ts";
import { definePart } from "../../internals/definePart.tsx";
import { LineRating } from "../../rating/root/LineRating.tsx";
import type { SupportAnatomy } from "../anatomy.ts";
import { createAnnouncer } from "../announcer/createAnnouncer.ts";
import { SupportAnnouncer } from "../announcer/SupportAnnouncer.tsx";
import { useArrivals } from "../announcer/useArrivals.ts";
import { useAway } from "../away/useAway.ts";
import { type GreetingOptions, useGreeter } from "../greeting/useGreeter.ts";
import { SupportContext, type SupportContextValue } from "../SupportContext.ts";
import { ViewContext } from "../ViewContext.ts";
import { useHostEvents } from "./useHostEvents.ts";
import { useView, type ViewOptions } from "./useView.ts";

export interface SupportRootProps extends ViewOptions, GreetingOptions {
  /** The customer’s support line. */
  client: SupportClient;
  /** The words, and with them language and direction. */
  voice: Voice;
  /** Called with what happens, as `client.on` tells it. */
  onEvent?: ((event: SupportEvent) => void) | undefined;
  /** Whether the page’s title and the app’s icon count unseen messages while nobody looks. @default true */
  countsInTitle?: boolean | undefined;
}

/** Gives one support line to all parts inside it. Renders a `<div>` with language and direction. */
export const SupportRoot = definePart<PartState<SupportAnatomy, "root">, "div", SupportRootProps>(
  "Support.Root",
  "div",
  function SupportRoot({ client, voice, onEvent, countsInTitle = true, ...props }, element) {
    const { view, defaultView, onViewChange, greetings, page, ...host } = props;
    const open = useClientState(client, supportState.isOpen);
    const offline = useClientState(client, supportState.offline);
    const launcher = useRef<HTMLButtonElement>(null);
    const openedByHand = useRef(false);
    const windowId = useId();
    const [announcer] = useState(createAnnouncer);
    const [alerted] = useState(() => new Set<string>());
    const away = useAway(client, voice, countsInTitle);
    const greeter = useGreeter(client, voice, { greetings, page }, announcer.say);
    const context = useMemo<SupportContextValue>(
      () => ({
        client,
        voice,
        announce: announcer.say,
        announcer,
        alerted,
        away,
        greeter,
        LineRating,
        launcher,
        openedByHand,
        windowId,
      }),
      [client, voice, announcer, alerted, away, greeter, windowId],
    );
    useEffect(() => announcer.start(), [announcer]);
    useArrivals(client, voice, announcer.say);
    useHostEvents(client, onEvent);
    const views = useView(client, { view, defaultView, onViewChange });
    const { children, ...rest } = host;
    return (
      <SupportContext.Provider value={context}>
        <ViewContext.Provider value={views}>
          {element(rest, {
            state: { open, offline },
            lang: voice.locale,
            dir: voice.direction,
            children: (
              <>
                {children}
                <SupportAnnouncer />
              </>
            ),
          })}
        </ViewContext.Provider>
      </SupportContext.Provider>
    );
  },
);
