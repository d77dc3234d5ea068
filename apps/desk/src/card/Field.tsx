import { useId, type ReactNode } from "react";

interface FieldProps {
  label: string;
  hint?: string;
  value: string;
  onChange: (value: string) => void;
  maxLength?: number;
  /** What is wrong with the value, or null. */
  problem?: string | null;
}

/** One line of text with its label, hint and problem. */
export function Field({ label, hint, value, onChange, maxLength, problem = null }: FieldProps): ReactNode {
  const id = useId();
  const described = [hint === undefined ? "" : `${id}-hint`, problem === null ? "" : `${id}-problem`].join(" ").trim();
  return (
    <div className="field-box">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        className="field"
        type="text"
        dir="auto"
        autoComplete="off"
        value={value}
        maxLength={maxLength}
        aria-invalid={problem !== null}
        aria-describedby={described === "" ? undefined : described}
        onChange={(event) => onChange(event.target.value)}
      />
      {hint !== undefined && (
        <p id={`${id}-hint`} className="quiet small">
          {hint}
        </p>
      )}
      <p id={`${id}-problem`} className="problem" role="alert">
        {problem}
      </p>
    </div>
  );
}
