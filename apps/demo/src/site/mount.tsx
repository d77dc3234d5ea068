import "@fontsource-variable/onest/index.css";
import "@warmline/theme/standalone.css";
import "../styles/site.css";
import { StrictMode, type ReactNode } from "react";
import { createRoot } from "react-dom/client";

/** Puts one page of the site into its document. @throws Error if the document has no `#site`. */
export function mount(page: ReactNode): void {
  const root = document.getElementById("site");
  if (root === null) throw new Error("This document has no element with the id “site”.");
  createRoot(root).render(<StrictMode>{page}</StrictMode>);
}
