import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import "@fontsource-variable/onest/index.css";
import "@warmline/theme/tokens.css";
import "./desk.css";
import { Desk } from "./shell/Desk.tsx";
import { takeSecret } from "./sign-in/link.ts";
import { createDesk } from "./store/create-desk.ts";
import { DeskContext } from "./store/context.tsx";

const desk = createDesk({ server: location.origin });
desk.signIn(takeSecret(window));
addEventListener("hashchange", () => {
  const secret = takeSecret(window);
  if (secret !== null) desk.signIn(secret);
});

const root = document.getElementById("desk");
if (root !== null) {
  createRoot(root).render(
    <StrictMode>
      <DeskContext value={desk}>
        <Desk />
      </DeskContext>
    </StrictMode>,
  );
}
