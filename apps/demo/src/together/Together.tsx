import { useSite } from "../site/SiteContext.ts";
import { ScriptedAgent } from "./ScriptedAgent.tsx";
import { Sides } from "./Sides.tsx";
import { useServer } from "./useServer.ts";

export function Together() {
  const { together, problem } = useSite().words;
  const server = useServer();
  return (
    <>
      <div className="together-head">
        <div>
          <h1>{together.title}</h1>
          <p className="section-lead">{together.lead}</p>
        </div>
        <ScriptedAgent />
      </div>
      {server === "missing" && <p className="notice">{problem}</p>}
      {server !== null && server !== "missing" && <Sides desk={`${server}/desk/`} />}
    </>
  );
}
