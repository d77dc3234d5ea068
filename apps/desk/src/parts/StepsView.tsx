import type { ReactNode } from "react";
import { RichText } from "@warmline/react";
import type { StepsPart } from "@warmline/protocol";
import { FileView } from "../conversation/FileView.tsx";
import { moment } from "../format.ts";
import { Icon } from "../shell/icons.tsx";
import { useNow } from "../store/context.tsx";
import { words } from "../words.ts";

type Step = StepsPart["steps"][number];

/** Steps as the customer has come through them: what is done, and where they are stuck. */
export function StepsView({ part: { title, steps } }: { part: StepsPart }): ReactNode {
  const done = steps.filter(({ state }) => state === "done").length;
  const texts = words.parts;
  return (
    <div className="part-card">
      <p className="quiet small">
        {texts.steps}
        {title !== null && (
          <>
            : <bdi>{title}</bdi>
          </>
        )}
        {" · "}
        {texts.progress(done, steps.length)}
      </p>
      <ol className="steps-view">
        {steps.map((step, index) => (
          <li key={index} data-step-state={step.state ?? undefined}>
            <div dir="auto">
              <RichText tree={step.tree} newTab={words.conversation.newTab} />
            </div>
            {step.image !== null && <FileView part={step.image} />}
            <State step={step} />
          </li>
        ))}
      </ol>
    </div>
  );
}

function State({ step: { state, at } }: { step: Step }): ReactNode {
  const now = useNow(false);
  const texts = words.parts;
  if (state === null) return <span className="unseen">{texts.open}</span>;
  const said = state === "stuck" ? texts.stuck : texts.done;
  return (
    <span className={state === "stuck" ? "step-stuck" : "step-done"}>
      <Icon name={state === "stuck" ? "alert" : "check"} />
      {at === null ? said : texts.at(said, moment(at, now))}
    </span>
  );
}
