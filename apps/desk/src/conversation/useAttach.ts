import { useState, type ClipboardEvent, type DragEvent } from "react";
import type { Id } from "@warmline/protocol";
import { fileWords } from "../words/files.ts";
import { useDesk, useDeskState } from "../store/context.tsx";
import type { Mode } from "../store/drafts.ts";
import type { DeskUpload } from "../store/files.ts";

interface Attach {
  uploads: readonly DeskUpload[];
  /** Whether all that is attached is there, so that it can go. */
  isWhole: boolean;
  /** Why something was not attached; empty while all was. */
  refused: string;
  attach: (files: readonly File[]) => void;
  /** Take files where they are pasted and dropped. */
  onPaste: (event: ClipboardEvent) => void;
  onDragOver: (event: DragEvent) => void;
  onDrop: (event: DragEvent) => void;
}

/** The files of the next answer in a conversation. Notes take none, and say so. */
export function useAttach(conversationId: Id, mode: Mode): Attach {
  const desk = useDesk();
  const all = useDeskState((state) => state.uploads);
  const uploads = all.filter((upload) => upload.conversationId === conversationId && upload.step === null);
  const [refused, setRefused] = useState("");

  function attach(files: readonly File[]): void {
    if (files.length === 0) return;
    if (mode === "note") return setRefused(fileWords.noNotes);
    const not = desk.files.attach(conversationId, files);
    setRefused(not.map(({ name, reason }) => fileWords.notTaken(name, fileWords.refused[reason])).join(" "));
  }

  function take(event: ClipboardEvent | DragEvent, files: FileList | undefined): void {
    if (files === undefined || files.length === 0) return;
    event.preventDefault();
    attach([...files]);
  }

  return {
    uploads,
    isWhole: uploads.every(({ status }) => status === "done"),
    refused,
    attach,
    onPaste: (event) => {
      // Text with a picture of itself beside it, as office programs put it there, is meant as text.
      if (!event.clipboardData.types.includes("text/plain")) take(event, event.clipboardData.files);
    },
    onDragOver: (event) => event.dataTransfer.types.includes("Files") && event.preventDefault(),
    onDrop: (event) => take(event, event.dataTransfer.files),
  };
}
