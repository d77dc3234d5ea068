import { useEffect, useId, useRef, type ReactNode } from "react";

interface PanelProps {
  title: string;
  explain: string;
  onClose: () => void;
  onSubmit: () => void;
  children: ReactNode;
}

/** A small form above the composer. Escape closes it; the focus goes back to where it came from. */
export function Panel({ title, explain, onClose, onSubmit, children }: PanelProps): ReactNode {
  const id = useId();
  const form = useRef<HTMLFormElement>(null);

  useEffect(() => {
    const before = document.activeElement;
    form.current?.querySelector<HTMLElement>("input, textarea, button")?.focus({ preventScroll: true });
    // It is read from its beginning, which stands above what takes the focus.
    const room = form.current?.parentElement?.clientHeight ?? 0;
    form.current?.scrollIntoView({ block: form.current.offsetHeight > room ? "start" : "nearest" });
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);

  return (
    // Escape is heard for every field inside.
    <form
      ref={form}
      className="panel"
      aria-labelledby={`${id}-title`}
      aria-describedby={`${id}-explain`}
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        event.stopPropagation();
        onClose();
      }}
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit();
      }}
    >
      <h3 id={`${id}-title`}>{title}</h3>
      <p id={`${id}-explain`} className="quiet small">
        {explain}
      </p>
      {children}
    </form>
  );
}
