import { useRef, type ReactNode } from "react";
import { Icon } from "../shell/icons.tsx";
import { useDeskState } from "../store/context.tsx";

/** Chooses one picture; nothing where the site takes no files. */
export function PictureButton({ label, onFile }: { label: string; onFile: (file: File) => void }): ReactNode {
  const takesFiles = useDeskState((state) => (state.site?.files ?? null) !== null);
  const input = useRef<HTMLInputElement>(null);
  if (!takesFiles) return null;
  return (
    <>
      <input
        ref={input}
        type="file"
        hidden
        accept="image/*"
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          if (file !== undefined) onFile(file);
          target.value = "";
        }}
      />
      <button
        type="button"
        className="icon-button"
        aria-label={label}
        title={label}
        onClick={() => input.current?.click()}
      >
        <Icon name="picture" />
      </button>
    </>
  );
}
