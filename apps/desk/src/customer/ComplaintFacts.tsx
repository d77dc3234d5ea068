import { useId, type ReactNode } from "react";
import type { Complaint } from "@warmline/protocol";
import { moment } from "../format.ts";
import { Icon } from "../shell/icons.tsx";
import { useNow } from "../store/context.tsx";
import { printTwice } from "../tickets/print-twice.ts";
import { saveFile } from "../tickets/save-file.ts";
import { words } from "../words.ts";
import { Facts } from "./Facts.tsx";

/** A complaint is a document: its number in the register, its fingerprint, and the same copy that the customer holds. */
export function ComplaintFacts({ complaint }: { complaint: Complaint }): ReactNode {
  const id = useId();
  const now = useNow(false);
  const { number, year, registeredAt, fingerprint, document } = complaint;
  const texts = words.ticket;
  return (
    <section aria-labelledby={id}>
      <h3 id={id}>{texts.complaint}</h3>
      <Facts
        facts={[
          [texts.register, texts.registerNumber(number, year)],
          [texts.registeredAt, moment(registeredAt, now)],
          [
            texts.fingerprint,
            <code key="fingerprint" className="fingerprint">
              {fingerprint}
            </code>,
          ],
        ]}
      />
      <details className="complaint-document">
        <summary>{texts.document}</summary>
        <pre dir="auto">{document}</pre>
      </details>
      <div className="panel-actions">
        <button type="button" className="button" onClick={() => printTwice(document)}>
          <Icon name="print" />
          {texts.print}
        </button>
        <button type="button" className="button" onClick={() => saveFile(documentFile(complaint))}>
          {texts.download}
        </button>
      </div>
      <p className="quiet small">{texts.copies}</p>
    </section>
  );
}

/** The document as a file: its bytes are those of which the fingerprint is made. */
export function documentFile({ number, year, document }: Complaint): File {
  return new File([document], `complaint-${number}-${year}.txt`, { type: "text/plain;charset=utf-8" });
}
