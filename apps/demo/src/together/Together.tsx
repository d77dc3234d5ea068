import { useState } from "react";
import { useSite } from "../site/SiteContext.ts";
import { DeskLink } from "./DeskLink.tsx";
import { ScriptedAgent } from "./ScriptedAgent.tsx";
import { Sides } from "./Sides.tsx";
import { useServer } from "./useServer.ts";

export function Together() {
  const { together, problem } = useSite().words;
  const server = useServer();
  const [secret, setSecret] = useState<string | null>(null);
  return (
    <>
      <div className="together-head">
        <div>
          <h1>{together.title}</h1>
          <p className="section-lead">{together.lead}</p>
        </div>
        <div className="together-tools">
          <ScriptedAgent />
          <DeskLink onLink={setSecret} />
        </div>
      </div>
      {server === "missing" && <p className="notice">{problem}</p>}
      {server !== null && server !== "missing" && (
        <Sides key={secret} desk={`${server}/desk/${secret === null ? "" : `#sign-in=${encodeURIComponent(secret)}`}`} />
      )}
    </>
  );
}
