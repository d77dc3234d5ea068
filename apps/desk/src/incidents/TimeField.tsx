import { useId, type ReactNode } from "react";
import type { Instant } from "@warmline/protocol";

interface TimeFieldProps {
  label: string;
  hint?: string;
  value: Instant | null;
  /** What is wrong with the time, or null. */
  problem: string | null;
  onChange: (value: Instant | null) => void;
}

/** A day and a time by the clock of this machine, or none. */
export function TimeField({ label, hint, value, problem, onChange }: TimeFieldProps): ReactNode {
  const id = useId();
  return (
    <div className="field-box">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        className="field"
        type="datetime-local"
        value={value === null ? "" : localTime(value)}
        aria-invalid={problem !== null}
        aria-describedby={`${id}-hint ${id}-problem`}
        onChange={({ target }) => onChange(target.value === "" ? null : readLocalTime(target.value))}
      />
      <p id={`${id}-hint`} className="quiet small">
        {hint}
      </p>
      <p id={`${id}-problem`} className="problem">
        {problem}
      </p>
    </div>
  );
}

/** `2026-11-22T14:30`, by the clock of this machine. */
export function localTime(at: Instant): string {
  const time = new Date(at);
  const two = (part: number): string => String(part).padStart(2, "0");
  const day = `${String(time.getFullYear()).padStart(4, "0")}-${two(time.getMonth() + 1)}-${two(time.getDate())}`;
  return `${day}T${two(time.getHours())}:${two(time.getMinutes())}`;
}

/** The instant that such a text names, or null if it names none. */
export function readLocalTime(text: string): Instant | null {
  const at = new Date(text).getTime();
  return Number.isFinite(at) && at >= 0 ? at : null;
}
