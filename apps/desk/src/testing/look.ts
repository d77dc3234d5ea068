import tokens from "@warmline/theme/tokens.css?inline";
import desk from "../desk.css?inline";

const sheet = document.createElement("style");
sheet.textContent = `${tokens}\n${desk}`;

/** Gives the page the desk’s look, until it is taken off: files of tests share a page. */
export function putOnLook(): void {
  document.head.append(sheet);
}

export function takeOffLook(): void {
  sheet.remove();
}
