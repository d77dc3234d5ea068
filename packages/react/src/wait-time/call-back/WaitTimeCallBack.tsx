import { useClient } from "../../hooks/useClient.ts";
import { useSupport } from "../../hooks/useSupport.ts";
import type { PartState } from "../../internals/anatomy.ts";
import { definePart } from "../../internals/definePart.tsx";
import type { WaitTimeAnatomy } from "../anatomy.ts";
import { WaitTimeField } from "../field/WaitTimeField.tsx";
import { FormContext } from "../field/FormContext.ts";
import { useWaitForm } from "../field/useWaitForm.ts";
import { WaitTimeSubmit } from "../field/WaitTimeSubmit.tsx";
import { useWaitTimeContext } from "../WaitTimeContext.ts";
import { canAskCall } from "./standing.ts";

const FIELDS = ["phone", "window"] as const;

const QUESTIONS = (
  <>
    <WaitTimeField field="phone" />
    <WaitTimeField field="window" />
    <WaitTimeSubmit />
  </>
);

/** Asks for a call at one of the site’s times. Renders a `<form>`, or nothing where none is offered or one was asked for. */
export const WaitTimeCallBack = definePart<PartState<WaitTimeAnatomy, "call-back">, "form">(
  "WaitTime.CallBack",
  "form",
  function WaitTimeCallBack(host, element) {
    const { askedByHand } = useWaitTimeContext();
    const client = useClient();
    const isOffered = useSupport(canAskCall);
    const { context, onSubmit } = useWaitForm("call-back", FIELDS, ({ phone, from, to }) => {
      askedByHand.current = true;
      client.waitTime.askCallBack({ phone, from, to });
    });
    if (!isOffered) return null;
    return (
      <FormContext.Provider value={context}>
        {element(host, { state: {}, noValidate: true, onSubmit, children: QUESTIONS })}
      </FormContext.Provider>
    );
  },
);
