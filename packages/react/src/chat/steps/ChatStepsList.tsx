import { Fragment, type ReactNode } from "react";
import type { PartState } from "../../internals/anatomy.ts";
import { definePart } from "../../internals/definePart.tsx";
import type { ChatAnatomy } from "../anatomy.ts";
import { ChatStep } from "./ChatStep.tsx";
import { useStepsContext } from "./StepsContext.ts";

export interface ChatStepsListProps {
  /** Draws one step, by its place from 0. */
  children?: ((index: number) => ReactNode) | undefined;
}

const drawStep = (index: number): ReactNode => <ChatStep index={index} />;

/** The steps in their order. Renders an `<ol>`. */
export const ChatStepsList = definePart<PartState<ChatAnatomy, "steps-list">, "ol", ChatStepsListProps>(
  "Chat.StepsList",
  "ol",
  function ChatStepsList({ children: draw = drawStep, ...host }, element) {
    const { steps } = useStepsContext().part;
    return element(host, {
      state: {},
      children: steps.map((_, index) => <Fragment key={index}>{draw(index)}</Fragment>),
    });
  },
);
