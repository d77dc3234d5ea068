import { useClient } from "../../hooks/useClient.ts";
import { useSupport } from "../../hooks/useSupport.ts";
import type { PartState } from "../../internals/anatomy.ts";
import { definePart } from "../../internals/definePart.tsx";
import type { WaitTimeAnatomy } from "../anatomy.ts";
import { FormContext } from "../field/FormContext.ts";
import { useWaitForm } from "../field/useWaitForm.ts";
import { WaitTimeField } from "../field/WaitTimeField.tsx";
import { WaitTimeSubmit } from "../field/WaitTimeSubmit.tsx";
import { useWaitTimeContext } from "../WaitTimeContext.ts";
import { canAskLetter } from "./standing.ts";

const FIELDS = ["email"] as const;

const QUESTIONS = (
  <>
    <WaitTimeField field="email" />
    <WaitTimeSubmit />
  </>
);

/** Asks for a letter when it is the customer’s turn. Renders a `<form>`, or nothing outside of the line or once it is asked for. */
export const WaitTimeLetter = definePart<PartState<WaitTimeAnatomy, "letter">, "form">(
  "WaitTime.Letter",
  "form",
  function WaitTimeLetter(host, element) {
    const { askedByHand } = useWaitTimeContext();
    const client = useClient();
    const isOffered = useSupport(canAskLetter);
    const { context, onSubmit } = useWaitForm("letter", FIELDS, ({ email }) => {
      askedByHand.current = true;
      client.waitTime.writeWhenItIsMyTurn(email);
    });
    if (!isOffered) return null;
    return (
      <FormContext.Provider value={context}>
        {element(host, { state: {}, noValidate: true, onSubmit, children: QUESTIONS })}
      </FormContext.Provider>
    );
  },
);
