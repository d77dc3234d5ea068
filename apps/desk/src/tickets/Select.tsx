import { useId, type ReactNode } from "react";
import { words } from "../words.ts";

interface SelectProps {
  label: string;
  /** What is chosen, or null for every one. */
  value: string | null;
  all: readonly (readonly [id: string, name: string])[];
  onChoose: (id: string | null) => void;
}

/** Chooses one of several, or every one. */
export function Select({ label, value, all, onChoose }: SelectProps): ReactNode {
  const id = useId();
  return (
    <div className="select-box">
      <label htmlFor={id} className="quiet small">
        {label}
      </label>
      <select
        id={id}
        className="field"
        value={value ?? ""}
        onChange={({ target }) => onChoose(target.value === "" ? null : target.value)}
      >
        <option value="">{words.tickets.every}</option>
        {all.map(([each, name]) => (
          <option key={each} value={each}>
            {name}
          </option>
        ))}
      </select>
    </div>
  );
}
