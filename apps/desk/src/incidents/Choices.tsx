import { useId, type ReactNode } from "react";

interface ChoicesProps<Value extends string> {
  legend: string;
  all: readonly Value[];
  names: Readonly<Record<Value, string>>;
  chosen: string;
  onChoose: (value: Value) => void;
}

/** One of several. */
export function Choices<Value extends string>({
  legend,
  all,
  names,
  chosen,
  onChoose,
}: ChoicesProps<Value>): ReactNode {
  const id = useId();
  return (
    <fieldset className="choices">
      <legend>{legend}</legend>
      {all.map((each) => (
        <label key={each} className="choice">
          <input type="radio" name={id} checked={each === chosen} onChange={() => onChoose(each)} />
          <span>{names[each]}</span>
        </label>
      ))}
    </fieldset>
  );
}
