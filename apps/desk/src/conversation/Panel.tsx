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
    showBeginning(form.current);
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

/** It is read from its beginning, which stands above what takes the focus, also where it is taller than its place. */
function showBeginning(form: HTMLFormElement | null): void {
  const place = form?.parentElement;
  if (!form || !place) return;
  if (form.offsetHeight <= place.clientHeight) form.scrollIntoView({ block: "nearest" });
  else place.scrollTop += form.getBoundingClientRect().top - place.getBoundingClientRect().top;
}
