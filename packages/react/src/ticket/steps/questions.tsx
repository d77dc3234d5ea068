import type { ReactElement, ReactNode } from "react";
import { TicketChecklist } from "../checklist/TicketChecklist.tsx";
import { TicketConsent } from "../consent/TicketConsent.tsx";
import { TicketField } from "../field/TicketField.tsx";
import { TicketFields } from "../field/TicketFields.tsx";
import { TicketFiles } from "../files/TicketFiles.tsx";
import { useFormContext } from "../form/FormContext.ts";
import { TicketKinds } from "../kinds/TicketKinds.tsx";
import { TicketScope } from "../scope/TicketScope.tsx";
import { TicketSimilar } from "../similar/TicketSimilar.tsx";
import type { TicketStepName } from "./steps.ts";
import { TicketStepTitle } from "./TicketStepTitle.tsx";

/** What belongs to a step, unless it is given other children. */
export const QUESTIONS: Readonly<Record<TicketStepName, ReactNode>> = {
  about: (
    <>
      <TicketStepTitle />
      <TicketKinds />
      <TicketField field="category" />
      <TicketScope />
      <TicketChecklist />
    </>
  ),
  words: (
    <>
      <TicketStepTitle />
      <TicketField field="gist" />
      <TicketField field="details" />
      <Wants />
      <FilesHere step="words" />
    </>
  ),
  facts: (
    <>
      <TicketStepTitle />
      <TicketFields />
      <FilesHere step="facts" />
    </>
  ),
  person: (
    <>
      <TicketStepTitle />
      <TicketField field="email" />
      <TicketField field="name" />
      <TicketConsent />
      <TicketSimilar />
    </>
  ),
};

/** What is wanted is asked where something went wrong; what was written before is never hidden. */
function Wants(): ReactElement {
  const { kind, values } = useFormContext();
  const isTrouble = kind === "problem" || kind === "complaint";
  return (
    <>
      {(isTrouble || values.wanted) && <TicketField field="wanted" />}
      {(isTrouble || values.otherwise) && <TicketField field="otherwise" />}
    </>
  );
}

/** Files go with the facts; where no facts are asked, with the words. */
function FilesHere({ step }: { step: "words" | "facts" }): ReactElement | null {
  const hasFacts = (useFormContext().category?.fields.length ?? 0) > 0;
  return hasFacts === (step === "facts") ? <TicketFiles /> : null;
}
