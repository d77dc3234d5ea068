/** Puts a file into the downloads. */
export function saveFile(file: File): void {
  const address = URL.createObjectURL(file);
  const link = document.createElement("a");
  link.href = address;
  link.download = file.name;
  link.click();
  // The browser has begun with it when its next task runs.
  setTimeout(() => URL.revokeObjectURL(address), 0);
}
