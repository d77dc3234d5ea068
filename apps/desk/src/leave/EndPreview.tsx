import { useId, type ReactNode } from "react";
import { pickText, type EndReason } from "@warmline/protocol";
import { weekdayOf, type Moment, type TalkVoice } from "@warmline/voice/talk";
import { useDeskState } from "../store/context.tsx";
import { words } from "../words.ts";

interface EndPreviewProps {
  /** The last words as far as they are written. */
  text: string;
  reason: EndReason;
  voice: TalkVoice;
  /** When the customer reads it, by their own clock. */
  moment: Moment;
}

/** The end as the customer reads it: the last words, what is said of the end, and where to turn next. */
export function EndPreview({ text, reason, voice, moment }: EndPreviewProps): ReactNode {
  const id = useId();
  const channels = useDeskState((state) => state.site?.channels ?? null);
  const { locale, direction } = voice;
  const ended = voice.say("chat.ended", { reason });
  const wish = voice.say("closing.weekday", { weekday: weekdayOf(moment) });
  return (
    <section className="amends-preview" aria-labelledby={id}>
      <h4 id={id} className="quiet small">
        {words.ending.preview}
      </h4>
      <div lang={locale} dir={direction} className="preview-words">
        {text.trim() !== "" && (
          <p className="as-typed" dir="auto">
            {text.trim()}
          </p>
        )}
        <p>{reason === "solved" && text.trim() === "" ? `${ended} ${wish}` : ended}</p>
        {reason === "abusive" && channels !== null && channels.length > 0 && (
          <>
            <p>{voice.say("chat.channels")}</p>
            <ul>
              {channels.map((channel) => (
                <li key={channel.id}>{pickText(channel.label, locale)}</li>
              ))}
            </ul>
          </>
        )}
      </div>
    </section>
  );
}
