import { useEffect, useId, useState } from "react";
import { useSite } from "../site/SiteContext.ts";
import { host } from "../support/host.ts";

type SwitchState = { status: "looking" | "missing" } | { status: "ready"; on: boolean };

/** Switches the program on and off that plays the agent. */
export function ScriptedAgent() {
  const { together } = useSite().words;
  const [state, setState] = useState<SwitchState>({ status: "looking" });
  const hint = useId();

  useEffect(() => {
    let gone = false;
    host.scriptedAgent().then(
      ({ available, on }) => !gone && setState(available ? { status: "ready", on } : { status: "missing" }),
      () => !gone && setState({ status: "missing" }),
    );
    return () => {
      gone = true;
    };
  }, []);

  const turn = (on: boolean): void => {
    setState({ status: "ready", on });
    host.turnScriptedAgent(on).then(
      (answer) => setState({ status: "ready", on: answer.on }),
      () => setState({ status: "missing" }),
    );
  };

  return (
    <div className="switch">
      <label>
        <input
          type="checkbox"
          role="switch"
          aria-describedby={hint}
          aria-checked={state.status === "ready" && state.on}
          checked={state.status === "ready" && state.on}
          disabled={state.status !== "ready"}
          onChange={(event) => turn(event.target.checked)}
        />
        {together.script}
      </label>
      <output className="quiet" id={hint}>
        {state.status === "missing" ? together.scriptMissing : together.scriptHint}
      </output>
    </div>
  );
}
