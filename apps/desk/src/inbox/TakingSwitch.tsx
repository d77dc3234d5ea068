import { useId, type ReactNode } from "react";
import { useDesk, useDeskState } from "../store/context.tsx";
import { words } from "../words.ts";
import { useInbox } from "./useInbox.ts";

/** Says whether new chats come to the agent, and changes it at once. */
export function TakingSwitch(): ReactNode {
  const desk = useDesk();
  const id = useId();
  const { on, failure } = useDeskState((state) => state.taking);
  const { mine } = useInbox();
  const texts = words.line;
  return (
    <div className="taking">
      <button
        type="button"
        role="switch"
        className="switch"
        data-key="o"
        aria-checked={on}
        aria-describedby={id}
        onClick={() => desk.setTaking(!on)}
      >
        <span className="switch-track" aria-hidden="true" />
        {texts.taking}
      </button>
      <output id={id} className={failure === null ? "small quiet" : "problem"}>
        {failure === null ? !on && texts.finish(mine.length) : texts.takingFailed(failure.title, on)}
      </output>
    </div>
  );
}
