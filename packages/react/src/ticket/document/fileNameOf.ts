import type { Ticket } from "@warmline/client";

type Complaint = NonNullable<Ticket["complaint"]>;

/** The name of the file in which both sides keep the document: `complaint-17-2026.txt`. */
export function fileNameOf({ number, year }: Pick<Complaint, "number" | "year">): string {
  return `complaint-${number}-${year}.txt`;
}
