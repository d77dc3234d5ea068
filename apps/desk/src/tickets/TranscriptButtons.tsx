import { useId, useState, type ReactNode } from "react";
import type { Id } from "@warmline/protocol";
import { useDesk } from "../store/context.tsx";
import { TRANSCRIPT_FORMATS, type TranscriptFormat } from "../store/transcripts.ts";
import { words } from "../words.ts";
import { saveFile } from "./save-file.ts";

/** Takes along all that was said, as text, as a page or as data. */
export function TranscriptButtons({ conversationId }: { conversationId: Id }): ReactNode {
  const desk = useDesk();
  const id = useId();
  const [standing, setStanding] = useState<"loading" | "done" | "failed" | null>(null);
  const texts = words.handling;

  async function take(format: TranscriptFormat): Promise<void> {
    setStanding("loading");
    const file = await desk.tickets.transcript(conversationId, format);
    setStanding(file === null ? "failed" : "done");
    if (file !== null) saveFile(file);
  }

  const said = { loading: texts.transcriptLoading, done: texts.transcriptDone, failed: texts.transcriptFailed };
  return (
    <section className="handling-part" aria-labelledby={id} aria-describedby={`${id}-hint`}>
      <h4 id={id}>{texts.transcript}</h4>
      <p id={`${id}-hint`} className="quiet small">
        {texts.transcriptHint}
      </p>
      <div className="panel-actions">
        {TRANSCRIPT_FORMATS.map((format) => (
          <button
            key={format}
            type="button"
            className="button"
            aria-disabled={standing === "loading"}
            onClick={() => standing !== "loading" && void take(format)}
          >
            {texts.formats[format]}
          </button>
        ))}
      </div>
      <output className={standing === "failed" ? "problem" : "small quiet"}>
        {standing !== null && said[standing]}
      </output>
    </section>
  );
}
