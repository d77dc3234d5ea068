import { useId, useState, type ChangeEvent, type ReactNode } from "react";
import { words } from "../words.ts";
import { cutPhoto } from "./photo.ts";

interface PhotoFieldProps {
  /** Whether there is a photo already. */
  has: boolean;
  onPhoto: (photo: { blob: Blob; url: string }) => void;
}

/** Chooses a picture and cuts it to a square before it leaves this browser. */
export function PhotoField({ has, onPhoto }: PhotoFieldProps): ReactNode {
  const id = useId();
  const [wrong, setWrong] = useState(false);

  async function choose(event: ChangeEvent<HTMLInputElement>): Promise<void> {
    const file = event.target.files?.[0];
    event.target.value = "";
    if (file === undefined) return;
    try {
      const blob = await cutPhoto(file);
      setWrong(false);
      onPhoto({ blob, url: URL.createObjectURL(blob) });
    } catch {
      setWrong(true);
    }
  }

  return (
    <div className="field-box">
      <label className="button file-button">
        <input
          type="file"
          className="unseen"
          accept="image/jpeg,image/png,image/webp"
          aria-describedby={`${id}-hint`}
          onChange={(event) => void choose(event)}
        />
        {has ? words.card.changePhoto : words.card.choosePhoto}
      </label>
      <p id={`${id}-hint`} className="quiet small">
        {words.card.photoHint}
      </p>
      <p className="problem" role="alert">
        {wrong && words.card.photoWrong}
      </p>
    </div>
  );
}
