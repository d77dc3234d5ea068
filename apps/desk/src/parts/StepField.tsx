import { useState, type ClipboardEvent, type KeyboardEvent, type ReactNode } from "react";
import { LIMITS, type Id } from "@warmline/protocol";
import { Icon } from "../shell/icons.tsx";
import { useDesk } from "../store/context.tsx";
import type { DeskUpload } from "../store/files.ts";
import type { StepDraft } from "../store/parts.ts";
import { words } from "../words.ts";
import { fileWords } from "../words/files.ts";
import { PictureButton } from "./PictureButton.tsx";
import { StepPicture } from "./StepPicture.tsx";

interface StepFieldProps {
  step: StepDraft;
  /** Its place, 1 is first. */
  number: number;
  count: number;
  conversationId: Id;
  /** Its picture on the way, or null. */
  upload: DeskUpload | null;
  isWrong: boolean;
  onChange: (next: Partial<StepDraft>) => void;
  onAdd: () => void;
  onMove: (by: -1 | 1) => void;
  onRemove: () => void;
}

/** One step that is being written, with its picture and its place. */
export function StepField(props: StepFieldProps): ReactNode {
  const { step, number, count, conversationId, upload, isWrong, onChange, onAdd, onMove, onRemove } = props;
  const desk = useDesk();
  const [refused, setRefused] = useState("");
  const texts = words.parts;

  function onKeyDown(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing) return;
    const isMove = event.altKey && (event.key === "ArrowUp" || event.key === "ArrowDown");
    const isAdd = event.key === "Enter" && !event.shiftKey && !event.altKey && !event.ctrlKey;
    if (!isMove && !isAdd) return;
    event.preventDefault();
    if (isMove) onMove(event.key === "ArrowUp" ? -1 : 1);
    else onAdd();
  }

  function dropPicture(): void {
    if (upload !== null) desk.files.remove(upload.id);
    onChange({ image: null });
  }

  function take(file: File | undefined): void {
    if (file === undefined) return;
    if (!file.type.startsWith("image/")) return setRefused(texts.notPicture);
    if (upload !== null) desk.files.remove(upload.id);
    const [not] = desk.files.attach(conversationId, [file], step.key);
    setRefused(not === undefined ? "" : fileWords.notTaken(not.name, fileWords.refused[not.reason]));
    // It is there from now on, also if nothing is written yet.
    onChange({ image: null });
  }

  function onPaste(event: ClipboardEvent): void {
    const [file] = event.clipboardData.files;
    if (file === undefined || event.clipboardData.types.includes("text/plain")) return;
    event.preventDefault();
    take(file);
  }

  return (
    <li className="step-field" data-step={step.key}>
      <span className="step-number" aria-hidden="true">
        {number}
      </span>
      <div className="step-words">
        <textarea
          className="field"
          rows={1}
          dir="auto"
          aria-label={texts.step(number)}
          aria-invalid={isWrong}
          maxLength={LIMITS.step}
          value={step.text}
          onChange={({ target }) => onChange({ text: target.value })}
          onKeyDown={onKeyDown}
          onPaste={onPaste}
        />
        <StepPicture upload={upload} image={step.image} onRemove={dropPicture} />
        <output className="problem">{refused}</output>
      </div>
      <span className="step-tools">
        <PictureButton label={texts.picture(number)} onFile={take} />
        <button
          type="button"
          className="icon-button"
          aria-label={texts.up(number)}
          aria-disabled={number === 1}
          onClick={() => onMove(-1)}
        >
          <Icon name="up" />
        </button>
        <button
          type="button"
          className="icon-button"
          aria-label={texts.down(number)}
          aria-disabled={number === count}
          onClick={() => onMove(1)}
        >
          <Icon name="down" />
        </button>
        <button type="button" className="icon-button" aria-label={texts.removeStep(number)} onClick={onRemove}>
          <Icon name="close" />
        </button>
      </span>
    </li>
  );
}
