import { useLayoutEffect, useRef } from "react";
import { useClient } from "../../hooks/useClient.ts";
import { useVoice } from "../../hooks/useVoice.ts";
import type { PartState } from "../../internals/anatomy.ts";
import { definePart } from "../../internals/definePart.tsx";
import { RemoveIcon } from "../../internals/files/icons.tsx";
import { useEscape } from "../../internals/useEscape.ts";
import type { ChatAnatomy } from "../anatomy.ts";
import { useAgentContext } from "./AgentContext.ts";

export interface ChatAgentFilmProps {
  /** Called when it is to go: by Escape, its button or a press beside the film. */
  onClose: () => void;
  /** Called when it cannot be played. */
  onBroken: () => void;
}

/** The film over the page, with its captions on; focus goes back to what opened it. Renders a `<dialog>`. */
export const ChatAgentFilm = definePart<PartState<ChatAnatomy, "agent-film">, "dialog", ChatAgentFilmProps>(
  "Chat.AgentFilm",
  "dialog",
  function ChatAgentFilm({ onClose, onBroken, ...host }, element) {
    const agent = useAgentContext();
    const client = useClient();
    const voice = useVoice();
    const dialog = useRef<HTMLDialogElement>(null);
    const film = useRef<HTMLVideoElement>(null);
    useLayoutEffect(() => {
      const shown = dialog.current;
      if (shown?.open === false) shown.showModal();
      film.current?.focus();
      // A press has led here, so that it may sound; where the browser thinks otherwise, its own button is there.
      film.current?.play().catch(() => undefined);
      return () => shown?.close();
    }, []);
    useEscape(dialog, true, onClose);
    if (!agent?.greeting) return null;
    const { src, mediaType, poster, captions } = agent.greeting;
    const spoken = captions.find(({ locale }) => languageOf(locale) === languageOf(voice.locale)) ?? captions[0];
    return element(host, {
      state: {},
      ref: dialog,
      "aria-label": voice.say("chat.agent-video", { name: agent.name }),
      children: (
        <>
          {/* oxlint-disable-next-line jsx-a11y/media-has-caption -- the captions are the tracks that the site has. */}
          <video
            ref={film}
            controls
            playsInline
            preload="none"
            crossOrigin="anonymous"
            tabIndex={0}
            poster={poster === null ? undefined : client.support.url(poster)}
          >
            <source src={client.support.url(src)} type={mediaType} onError={onBroken} />
            {captions.map((track) => (
              <track
                key={track.locale}
                kind="captions"
                srcLang={track.locale}
                label={nameOf(track.locale)}
                src={client.support.url(track.src)}
                default={track === spoken}
              />
            ))}
          </video>
          <button type="button" aria-label={voice.say("support.close")} onClick={onClose}>
            <RemoveIcon />
          </button>
        </>
      ),
      onClick: (event) => {
        if (event.target === event.currentTarget) onClose();
      },
      onCancel: (event) => {
        event.preventDefault();
        onClose();
      },
    });
  },
);

function languageOf(locale: string): string {
  return locale.split("-")[0] ?? locale;
}

/** A language in its own words. */
function nameOf(locale: string): string {
  return new Intl.DisplayNames([locale], { type: "language" }).of(locale) ?? locale;
}
