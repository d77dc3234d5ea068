/** Puts a text where the cursor stands, as if it were typed: the browser’s own undo takes it back. */
export function insertText(field: HTMLTextAreaElement | null, text: string): void {
  if (field === null) return;
  field.focus();
  // The one way that the browser can undo; nothing replaces it yet.
  if (document.execCommand("insertText", false, text)) return;
  field.setRangeText(text, field.selectionStart, field.selectionEnd, "end");
  field.dispatchEvent(new InputEvent("input", { bubbles: true, inputType: "insertText", data: text }));
}
