import { useEffect, useState } from "react";
import type { Conversation, Visitor } from "@warmline/protocol";
import { useDesk, useDeskState } from "../store/context.tsx";
import type { DeskUpload } from "../store/files.ts";
import { knownOf, type Known } from "../store/given.ts";
import { partDrafts, withoutPart, type PartDraft } from "../store/parts.ts";
import { readyPart, type PartFault } from "../store/parts-send.ts";
import { words } from "../words.ts";

export interface PartForm {
  draft: PartDraft;
  change: (next: Partial<PartDraft>) => void;
  /** What the customer told already. */
  known: readonly Known[];
  /** The pictures of steps that are on their way or there. */
  uploads: readonly DeskUpload[];
  /** What keeps it from being sent, or null. */
  fault: PartFault | "picture-under-way" | null;
  tried: boolean;
  /** Sends it if it is whole. Returns whether it was. */
  send: () => boolean;
}

/** A part that is being made. It outlives the page until it is sent. */
export function usePartForm(conversation: Conversation, visitor: Visitor | null): PartForm {
  const desk = useDesk();
  const kept = partDrafts(desk.forms, conversation.id);
  const [written, setWritten] = useState(kept.get);
  const [tried, setTried] = useState(false);
  const all = useDeskState((state) => state.uploads);
  const uploads = all.filter(({ step }) => step !== null && written.steps.steps.some(({ key }) => key === step));
  const draft = withPictures(written, uploads);
  const { name, email } = words.customer;
  const known = knownOf(conversation, visitor, { name, email });
  const ready = draft.kind === null ? null : readyPart(draft, draft.kind, known);
  const isUnderWay = draft.kind === "steps" && uploads.some(({ status }) => status !== "done");

  function set(next: PartDraft): void {
    setWritten(next);
    kept.set(next);
  }

  // A picture is kept as soon as it is on the server: then it outlives the page too.
  useEffect(() => {
    if (draft !== written) partDrafts(desk.forms, conversation.id).set(draft);
  }, [desk, conversation.id, draft, written]);

  return {
    draft,
    change: (next) => set({ ...draft, ...next }),
    known,
    uploads,
    fault: isUnderWay ? "picture-under-way" : (ready?.fault ?? null),
    tried,
    send() {
      setTried(true);
      if (isUnderWay || draft.kind === null || ready?.to == null) return false;
      desk.sendPart(conversation.id, ready.to);
      set(withoutPart(draft, draft.kind));
      if (draft.kind === "steps") for (const { id } of uploads) desk.files.remove(id);
      return true;
    },
  };
}

/** The same with the pictures that are on the server since. */
function withPictures(draft: PartDraft, uploads: readonly DeskUpload[]): PartDraft {
  const steps = draft.steps.steps.map((step) => {
    const upload = uploads.find((each) => each.step === step.key && each.status === "done");
    if (upload === undefined || step.image?.id === upload.id) return step;
    return { ...step, image: { id: upload.id, name: upload.name, size: upload.size } };
  });
  const isSame = steps.every((step, index) => step === draft.steps.steps[index]);
  return isSame ? draft : { ...draft, steps: { ...draft.steps, steps } };
}
