/** Prints a text on two sheets that are alike, and nothing else of the page. */
export function printTwice(text: string): void {
  const sheets = document.createElement("div");
  sheets.className = "printed";
  for (let copy = 0; copy < 2; copy += 1) {
    const sheet = document.createElement("pre");
    sheet.dir = "auto";
    sheet.textContent = text;
    sheets.append(sheet);
  }
  document.body.append(sheets);
  // Some browsers go on while they still print.
  addEventListener("afterprint", () => sheets.remove(), { once: true });
  print();
}
