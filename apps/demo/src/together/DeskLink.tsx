import { type FormEvent, useId, useState } from "react";
import { useSite } from "../site/SiteContext.ts";

/** Takes the one-time link for the desk and gives its secret on. */
export function DeskLink({ onLink }: { onLink: (secret: string) => void }) {
  const { together } = useSite().words;
  const [text, setText] = useState("");
  const id = useId();
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const secret = text.trim().split("#sign-in=").at(-1);
    if (secret === undefined || secret === "") return;
    onLink(secret);
    setText("");
  };
  return (
    <form className="desk-link" onSubmit={submit}>
      <label htmlFor={id}>{together.linkLabel}</label>
      <div>
        <input id={id} type="text" autoComplete="off" spellCheck={false} value={text} onChange={(event) => setText(event.target.value)} />
        <button className="button" type="submit">
          {together.linkAction}
        </button>
      </div>
    </form>
  );
}
