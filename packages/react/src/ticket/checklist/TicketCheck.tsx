import { pickText } from "@warmline/client";
import { useId } from "react";
import { useSupportContext } from "../../support/SupportContext.ts";
import type { PartState } from "../../internals/anatomy.ts";
import { definePart } from "../../internals/definePart.tsx";
import type { TicketAnatomy } from "../anatomy.ts";
import { useFormContext } from "../form/FormContext.ts";

export interface TicketCheckProps {
  /** The id of one of the category’s checks. */
  check: string;
}

const ANSWERS = ["yes", "no"] as const;

/**
 * One question of the list with its two answers, and what to do if it is “no”; a second press takes an answer back. Renders a
 * `<div>`, or nothing for a check of another category.
 */
export const TicketCheck = definePart<PartState<TicketAnatomy, "check">, "div", TicketCheckProps>(
  "Ticket.Check",
  "div",
  function TicketCheck({ check, ...host }, element) {
    const { draft, category, keep } = useFormContext();
    const { voice, announce } = useSupportContext();
    const id = useId();
    const asked = category?.checks.find((one) => one.id === check);
    if (asked === undefined) return null;
    const answer = draft.checks?.[check] ?? null;
    const help = asked.help && pickText(asked.help, voice.locale);
    const choose = (next: (typeof ANSWERS)[number]): void => {
      const { [check]: _, ...others } = draft.checks ?? {};
      keep({ checks: next === answer ? others : { ...others, [check]: next } });
      if (next === "no" && next !== answer && help) announce(help);
    };
    return element(host, {
      state: { answer },
      role: "group",
      "aria-labelledby": id,
      children: (
        <>
          <span id={id}>{pickText(asked.text, voice.locale)}</span>
          {ANSWERS.map((one) => (
            <button key={one} type="button" aria-pressed={answer === one} onClick={() => choose(one)}>
              {voice.say("ticket.check-answer", { answer: one })}
            </button>
          ))}
          {answer === "no" && help && <p>{help}</p>}
        </>
      ),
    });
  },
);
