import { useId, type ReactNode } from "react";
import type { Conversation } from "@warmline/protocol";
import { moment } from "../format.ts";
import { useNow } from "../store/context.tsx";
import { words } from "../words.ts";
import { CopyButton } from "./CopyButton.tsx";

/** What the customer answered already, so that nobody asks again; nothing where that is nothing. */
export function Told({ conversation: { given } }: { conversation: Conversation }): ReactNode {
  const id = useId();
  const now = useNow(false);
  if (given.length === 0) return null;
  return (
    <section aria-labelledby={id}>
      <h3 id={id}>{words.customer.told}</h3>
      <ul className="told">
        {given.map(({ field, label, value, at }) => (
          <li key={field}>
            <span>
              <span className="quiet small" dir="auto">
                {label}
              </span>
              <br />
              <span className="as-typed" dir="auto">
                {value}
              </span>{" "}
              <span className="quiet small">{words.customer.toldAt(moment(at, now))}</span>
            </span>
            <CopyButton text={value} label={words.customer.copy(label)} />
          </li>
        ))}
      </ul>
    </section>
  );
}
