import type { ReactNode } from "react";
import { useLeaveWarning } from "@warmline/react";
import { SignIn } from "../sign-in/SignIn.tsx";
import { useDeskState } from "../store/context.tsx";
import { unkept } from "../store/state.ts";
import { words } from "../words.ts";
import { useRefuseFiles } from "./useRefuseFiles.ts";
import { Workplace } from "./Workplace.tsx";

/** The whole desk: the sign-in page, or the agent's workplace. */
export function Desk(): ReactNode {
  const session = useDeskState((state) => state.session);
  useRefuseFiles();
  useLeaveWarning(useDeskState((state) => unkept(state) !== null || state.uploads.length > 0));
  if (session.status === "signed-out") return <SignIn refused={session.refused} />;
  if (session.status === "ready") return <Workplace />;
  return (
    <main className="desk desk-page">
      <output className="quiet">{session.trouble === null ? words.opening : words.trouble[session.trouble]}</output>
    </main>
  );
}
