import { useId, type ReactNode } from "react";
import { LIMITS, pickText, type CategoryField } from "@warmline/protocol";
import { Field } from "../card/Field.tsx";
import { words } from "../words.ts";

interface CategoryFieldsProps {
  fields: readonly CategoryField[];
  /** By the field’s id. */
  values: Readonly<Record<string, string>>;
  /** What is wrong with a field, by its id, or null. */
  problem: (fieldId: string) => string | null;
  onChange: (values: Readonly<Record<string, string>>) => void;
}

/** The facts that are needed to help with a category. */
export function CategoryFields({ fields, values, problem, onChange }: CategoryFieldsProps): ReactNode {
  return fields.map((field) => {
    const props: OneField = {
      field,
      label: field.required ? pickText(field.label, "en") : words.conversion.optional(pickText(field.label, "en")),
      value: values[field.id] ?? "",
      problem: problem(field.id),
      onChange: (value) => onChange({ ...values, [field.id]: value }),
    };
    return field.input === "choice" ? (
      <ChoiceField key={field.id} {...props} />
    ) : (
      <Field
        key={field.id}
        {...props}
        lines={field.input === "lines"}
        maxLength={LIMITS.field}
        {...(field.example === null ? {} : { hint: words.conversion.example(field.example) })}
      />
    );
  });
}

interface OneField {
  field: CategoryField;
  label: string;
  value: string;
  problem: string | null;
  onChange: (value: string) => void;
}

function ChoiceField({ field, label, value, problem, onChange }: OneField): ReactNode {
  const id = useId();
  return (
    <div className="field-box">
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        className="field"
        value={value}
        aria-invalid={problem !== null}
        aria-describedby={problem === null ? undefined : `${id}-problem`}
        onChange={({ target }) => onChange(target.value)}
      >
        <option value="">{words.conversion.choose}</option>
        {field.choices.map((choice) => (
          <option key={choice.id} value={choice.id}>
            {pickText(choice.label, "en")}
          </option>
        ))}
      </select>
      <p id={`${id}-problem`} className="problem" role="alert">
        {problem}
      </p>
    </div>
  );
}
