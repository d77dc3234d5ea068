import { useEffect, useId, useRef, useState, type FormEvent, type ReactNode } from "react";
import { LIMITS } from "@warmline/protocol";
import { languageName } from "../format.ts";
import { Icon } from "../shell/icons.tsx";
import { useDesk, useDeskState } from "../store/context.tsx";
import { words } from "../words.ts";
import { CardPreview } from "./CardPreview.tsx";
import { Field } from "./Field.tsx";
import { readLanguages } from "./languages.ts";
import { PhotoField } from "./PhotoField.tsx";
import { fieldsOf, trimmed, withText } from "./signature.ts";
import { SignOutButton } from "./SignOutButton.tsx";

/** Edits what customers see of the agent, with a preview of it. */
export function CardDialog({ onClose }: { onClose: () => void }): ReactNode {
  const desk = useDesk();
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const me = useDeskState((state) => state.me);
  const saving = useDeskState((state) => state.card);
  const [name, setName] = useState(me?.name ?? "");
  const [signature, setSignature] = useState(me?.signature ?? "");
  const [languages, setLanguages] = useState(me?.languages.join(", ") ?? "");
  const [photo, setPhoto] = useState<{ blob: Blob; url: string } | null>(null);
  const [touched, setTouched] = useState(true);
  const read = readLanguages(languages);
  const fields = fieldsOf(signature, "wrong" in read ? [] : read.tags);
  const texts = words.card;

  useEffect(() => dialog.current?.showModal(), []);
  useEffect(() => () => (photo === null ? undefined : URL.revokeObjectURL(photo.url)), [photo]);

  function edit<Value>(set: (value: Value) => void): (value: Value) => void {
    return (value) => {
      setTouched(true);
      set(value);
    };
  }

  function save(event: FormEvent): void {
    event.preventDefault();
    if (name.trim() === "" || "wrong" in read || saving.status === "saving") return;
    setTouched(false);
    desk.saveCard({ name: name.trim(), signature: trimmed(signature), languages: read.tags }, photo?.blob ?? null);
  }

  return (
    <dialog ref={dialog} className="card-dialog" aria-labelledby={id} onClose={onClose}>
      <form onSubmit={save} noValidate>
        <header className="bar">
          <div className="bar-title">
            <h2 id={id}>{texts.title}</h2>
            <p className="quiet small">{texts.explain}</p>
          </div>
          <button
            type="button"
            className="icon-button"
            aria-label={texts.close}
            onClick={() => dialog.current?.close()}
          >
            <Icon name="close" />
          </button>
        </header>
        <div className="padded card-body">
          <CardPreview
            name={name}
            signature={fields[0]?.text ?? ""}
            languages={"wrong" in read ? [] : read.tags}
            photo={photo?.url ?? me?.photo ?? null}
          />
          <PhotoField has={photo !== null || me?.photo != null} onPhoto={edit(setPhoto)} />
          <Field
            label={texts.name}
            value={name}
            onChange={edit(setName)}
            maxLength={LIMITS.name}
            problem={name.trim() === "" ? texts.nameMissing : null}
          />
          {fields.map(({ language, text }, index) => (
            <Field
              key={language}
              label={index === 0 ? texts.signature : texts.signatureIn(languageName(language ?? ""))}
              {...(index === 0 ? { hint: texts.signatureHint } : {})}
              value={text}
              onChange={edit((next: string) => setSignature(withText(signature, { language, text: next })))}
              maxLength={LIMITS.signature}
            />
          ))}
          <Field
            label={texts.languages}
            hint={texts.languagesHint}
            value={languages}
            onChange={edit(setLanguages)}
            problem={"wrong" in read ? texts.languagesWrong(read.wrong) : null}
          />
        </div>
        <footer className="card-foot">
          <button type="submit" className="button primary" aria-disabled={saving.status === "saving"}>
            {saving.status === "saving" ? texts.saving : texts.save}
          </button>
          <output className={saving.status === "failed" && !touched ? "problem" : "small quiet"}>
            {!touched && saving.status === "saved" && texts.saved}
            {!touched && saving.status === "failed" && texts.failed(saving.failure.title)}
          </output>
          <SignOutButton />
        </footer>
      </form>
    </dialog>
  );
}
