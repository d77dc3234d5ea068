import { useId, type ReactNode } from "react";
import type { FilePart, Message } from "@warmline/protocol";
import { FileView } from "../conversation/FileView.tsx";
import { Icon } from "../shell/icons.tsx";
import { useDeskState } from "../store/context.tsx";
import type { TicketConversation } from "../store/tickets.ts";
import { words } from "../words.ts";
import { Facts } from "./Facts.tsx";

/** What the customer wants, filled in, looked at beforehand and sent along. Nothing for what was not said. */
export function TicketAnswers({ conversation }: { conversation: TicketConversation }): ReactNode {
  const id = useId();
  const messages = useDeskState((state) => state.record.messages[conversation.id]);
  const { wanted, otherwise, fields, checks } = conversation.ticket;
  const files = filesOf(messages ?? []);
  const texts = words.ticket;
  const asTyped = (text: string): ReactNode => <span className="as-typed">{text}</span>;
  return (
    <>
      {wanted + otherwise !== "" && (
        <Facts
          facts={[
            ...(wanted === "" ? [] : [[texts.wanted, asTyped(wanted)] as const]),
            ...(otherwise === "" ? [] : [[texts.otherwise, asTyped(otherwise)] as const]),
          ]}
        />
      )}
      {fields.length > 0 && (
        <section aria-labelledby={`${id}-fields`}>
          <h3 id={`${id}-fields`}>{texts.filledIn}</h3>
          <Facts facts={fields.map(({ label, value }) => [label, asTyped(value)])} />
        </section>
      )}
      {checks.length > 0 && (
        <section aria-labelledby={`${id}-checks`}>
          <h3 id={`${id}-checks`}>{texts.checks}</h3>
          <ul className="check-answers">
            {checks.map(({ id: check, text, answer }) => (
              <li key={check}>
                <Icon name={answer === "yes" ? "check" : "close"} />
                <span>
                  <span dir="auto">{text}</span> <strong>{texts[answer]}</strong>
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {files.length > 0 && (
        <section aria-labelledby={`${id}-files`}>
          <h3 id={`${id}-files`}>{texts.files}</h3>
          {files.map((file) => (
            <FileView key={file.fileId} part={file} />
          ))}
        </section>
      )}
    </>
  );
}

/** The files of the first message, which the form made. */
function filesOf(messages: readonly Message[]): readonly FilePart[] {
  const first = messages.find(({ author }) => author.kind !== "system");
  return first?.parts.filter((part) => part.type === "file") ?? [];
}
