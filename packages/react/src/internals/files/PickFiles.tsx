import * as filesState from "@warmline/client/state/files";
import { type ChangeEvent, type ReactElement, type ReactNode, useId, useRef } from "react";
import { useSupport } from "../../hooks/useSupport.ts";
import { useVoice } from "../../hooks/useVoice.ts";
import { visuallyHidden } from "../visuallyHidden.ts";
import { saySize } from "./sizes.ts";

interface PickFilesProps {
  /** What the button is called. */
  words: string;
  /** Whether it takes a photo by the phone’s camera instead. */
  camera?: boolean;
  children?: ReactNode;
  onPick: (files: readonly File[]) => void;
}

/** A button that chooses files and tells before what is taken; nothing where no files can be sent. */
export function PickFiles({ words, camera = false, children, onPick }: PickFilesProps): ReactElement | null {
  const voice = useVoice();
  const limits = useSupport(filesState.limits);
  const hintId = useId();
  const picker = useRef<HTMLInputElement>(null);
  if (limits === null) return null;
  const size = saySize(limits.maxBytes, voice.locale);
  const hint = voice.say("chat.attach-limits", { count: limits.maxPerMessage, size });
  return (
    <>
      <button
        type="button"
        aria-label={words}
        aria-describedby={hintId}
        title={`${words}. ${hint}`}
        onClick={() => picker.current?.click()}
      >
        {children ?? words}
      </button>
      <span id={hintId} style={visuallyHidden}>
        {hint}
      </span>
      <input
        ref={picker}
        type="file"
        hidden
        multiple={!camera}
        accept={camera ? "image/*" : limits.accept.join(",") || undefined}
        capture={camera ? "environment" : undefined}
        onChange={(event: ChangeEvent<HTMLInputElement>) => {
          const files = [...(event.currentTarget.files ?? [])];
          // The same file can be chosen again.
          event.currentTarget.value = "";
          onPick(files);
        }}
      />
    </>
  );
}
