import { useId, type ChangeEvent, type ReactNode } from "react";

interface FieldProps {
  label: string;
  hint?: string;
  value: string;
  onChange: (value: string) => void;
  maxLength?: number;
  /** Whether it takes several lines. */
  lines?: boolean;
  /** What is wrong with the value, or null. */
  problem?: string | null;
}

/** A text, usually one line, with its label, hint and problem. */
export function Field({ label, hint, value, onChange, maxLength, lines, problem = null }: FieldProps): ReactNode {
  const id = useId();
  const described = [hint === undefined ? "" : `${id}-hint`, problem === null ? "" : `${id}-problem`].join(" ").trim();
  const field = {
    id,
    className: "field",
    dir: "auto",
    value,
    maxLength,
    "aria-invalid": problem !== null,
    "aria-describedby": described === "" ? undefined : described,
    onChange: ({ target }: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) => onChange(target.value),
  };
  return (
    <div className="field-box">
      <label htmlFor={id}>{label}</label>
      {lines === true ? <textarea rows={2} {...field} /> : <input type="text" autoComplete="off" {...field} />}
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
