import { useRef, type ReactNode } from "react";
import { fileWords } from "../words/files.ts";
import { Icon } from "../shell/icons.tsx";
import { useDeskState } from "../store/context.tsx";

/** Attaches files to the answer; nothing where the site takes none. The limits are told before anybody tries. */
export function AttachButton({ onFiles }: { onFiles: (files: readonly File[]) => void }): ReactNode {
  const limits = useDeskState((state) => state.site?.files ?? null);
  const input = useRef<HTMLInputElement>(null);
  if (limits === null) return null;
  return (
    <>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        accept={limits.accept.join(",")}
        onChange={({ target }) => {
          onFiles([...(target.files ?? [])]);
          target.value = "";
        }}
      />
      <button
        type="button"
        className="icon-button"
        aria-label={fileWords.attach}
        title={fileWords.limits(limits.maxBytes, limits.maxPerMessage)}
        onClick={() => input.current?.click()}
      >
        <Icon name="attach" />
      </button>
    </>
  );
}
