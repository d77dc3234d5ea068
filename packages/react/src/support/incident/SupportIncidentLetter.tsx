import * as supportState from "@warmline/client/state/support";
import { type FormEvent, useId, useRef, useState } from "react";
import { useClient } from "../../hooks/useClient.ts";
import { useSupport } from "../../hooks/useSupport.ts";
import { useVoice } from "../../hooks/useVoice.ts";
import type { PartState } from "../../internals/anatomy.ts";
import { definePart } from "../../internals/definePart.tsx";
import { useFocusByHand } from "../../internals/useFocusByHand.ts";
import { isEmail } from "../../internals/isEmail.ts";
import type { SupportAnatomy } from "../anatomy.ts";
import { useIncidentContext } from "./IncidentContext.ts";

/** Whoever follows an incident can have a letter, too. Renders a `<form>`, or nothing before that. */
export const SupportIncidentLetter = definePart<PartState<SupportAnatomy, "incident-letter">, "form">(
  "Support.IncidentLetter",
  "form",
  function SupportIncidentLetter(host, element) {
    const { id, phase, following } = useIncidentContext().incident;
    const client = useClient();
    const voice = useVoice();
    const known = useSupport(supportState.visitor)?.email ?? null;
    const [asked, setAsked] = useState<string | null>(null);
    const [isWrong, setWrong] = useState(false);
    const inputId = useId();
    const address = asked ?? known;
    const told = useRef<HTMLParagraphElement>(null);
    const askedByHand = useRef(false);
    useFocusByHand(told, address !== null, askedByHand);
    if (!following || phase === "resolved") return null;

    const onSubmit = (event: FormEvent<HTMLFormElement>): void => {
      event.preventDefault();
      const field = event.currentTarget.elements.namedItem("email");
      if (!(field instanceof HTMLInputElement)) return;
      const email = field.value.trim();
      setWrong(!isEmail(email));
      if (!isEmail(email)) return field.focus();
      client.support.followIncident(id, { following: true, email });
      askedByHand.current = true;
      setAsked(email);
    };

    return element(host, {
      state: { invalid: isWrong },
      noValidate: true,
      onSubmit,
      children:
        address === null ? (
          <>
            <label htmlFor={inputId}>{voice.say("support.incident-letter")}</label>
            <input
              id={inputId}
              name="email"
              type="email"
              autoComplete="email"
              dir="ltr"
              placeholder={voice.say("wait-time.email")}
              aria-invalid={isWrong}
              aria-describedby={isWrong ? `${inputId}-error` : undefined}
            />
            <button type="submit">{voice.say("support.incident-letter-ask")}</button>
            {isWrong && <p id={`${inputId}-error`}>{voice.say("wait-time.error-email")}</p>}
          </>
        ) : (
          <p ref={told} tabIndex={-1}>
            {voice.say("support.incident-letter-asked", { email: address })}
          </p>
        ),
    });
  },
);
