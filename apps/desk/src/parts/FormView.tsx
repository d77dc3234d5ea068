import type { ReactNode } from "react";
import type { FormField, FormPart } from "@warmline/protocol";
import { moment } from "../format.ts";
import { useNow } from "../store/context.tsx";
import { words } from "../words.ts";

/** The questions that were asked, with what was answered. */
export function FormView({ part }: { part: FormPart }): ReactNode {
  const now = useNow(false);
  const { title, fields, answeredAt } = part;
  const texts = words.parts;
  return (
    <div className="part-card">
      <p className="quiet small">
        {texts.form}
        {title !== null && (
          <>
            : <bdi>{title}</bdi>
          </>
        )}
        {" · "}
        {answeredAt === null ? texts.notAnswered : texts.answered(moment(answeredAt, now))}
      </p>
      <dl className="form-view">
        {fields.map((field) => (
          <div key={field.id}>
            <dt dir="auto">{field.label}</dt>
            <dd dir="auto" className="as-typed">
              {answerOf(field, part)}
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

function answerOf({ id, choices, given }: FormField, { answers }: FormPart): string {
  const labelOf = (value: string): string => choices.find((choice) => choice.id === value)?.label ?? value;
  const said = answers?.find(({ field }) => field === id)?.value ?? "";
  if (said !== "") return labelOf(said);
  if (given !== null) return words.parts.given(labelOf(given));
  return answers === null ? "…" : words.parts.empty;
}
