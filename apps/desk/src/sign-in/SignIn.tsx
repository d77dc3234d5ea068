import { useId, useState, type FormEvent, type ReactNode } from "react";
import { useDesk } from "../store/context.tsx";
import type { SignInRefusal } from "../store/state.ts";
import { words } from "../words.ts";
import { Mark } from "../shell/icons.tsx";
import { secretOf } from "./link.ts";

/** The page of somebody who is not signed in: where the link is, and a field for it. */
export function SignIn({ refused }: { refused: SignInRefusal | null }): ReactNode {
  const desk = useDesk();
  const id = useId();
  const [pasted, setPasted] = useState("");
  const [empty, setEmpty] = useState(false);
  const problem = empty ? words.signIn.empty : refused === null ? null : words.signIn.refused[refused];

  function submit(event: FormEvent): void {
    event.preventDefault();
    const secret = secretOf(pasted);
    setEmpty(secret === null);
    if (secret !== null) desk.signIn(secret);
  }

  return (
    <main className="desk desk-page">
      <form className="sign-in" onSubmit={submit} noValidate>
        <Mark />
        <h1>{words.signIn.title}</h1>
        <p id={`${id}-where`}>{words.signIn.where}</p>
        <label htmlFor={id}>{words.signIn.field}</label>
        <input
          id={id}
          className="field"
          type="text"
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          value={pasted}
          onChange={(event) => setPasted(event.target.value)}
          aria-describedby={`${id}-where${problem === null ? "" : ` ${id}-problem`}`}
          aria-invalid={problem !== null}
        />
        <p id={`${id}-problem`} className="problem" role="alert">
          {problem}
        </p>
        <button type="submit" className="button primary">
          {words.signIn.button}
        </button>
        <p className="quiet small">{words.signIn.whereMore}</p>
      </form>
    </main>
  );
}
