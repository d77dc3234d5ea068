import { useEffect, useState, type RefObject } from "react";

const NONE: readonly string[] = [];
const SHORTEST = 200;

/** The long passages that came into a field in one go, until it is empty. */
export function usePasted(field: RefObject<HTMLTextAreaElement | null>, isEmpty: boolean): readonly string[] {
  const [pasted, setPasted] = useState(NONE);
  const [wasEmpty, setWasEmpty] = useState(isEmpty);
  if (isEmpty !== wasEmpty) {
    setWasEmpty(isEmpty);
    // What is pasted into an empty field is told while it still is.
    if (isEmpty) setPasted(NONE);
  }

  useEffect(() => {
    const box = field.current;
    if (box === null) return undefined;
    const onPaste = ({ clipboardData }: ClipboardEvent): void => {
      // A field has one kind of line end.
      const passage = clipboardData?.getData("text/plain").replace(/\r\n?/g, "\n").trim() ?? "";
      if (passage.length >= SHORTEST) setPasted((before) => [...before, passage]);
    };
    box.addEventListener("paste", onPaste);
    return () => box.removeEventListener("paste", onPaste);
  }, [field]);

  return pasted;
}
