import type { ReactNode } from "react";
import { languageName } from "../format.ts";
import { Avatar } from "../shell/Avatar.tsx";
import { words } from "../words.ts";

interface CardPreviewProps {
  name: string;
  signature: string;
  languages: readonly string[];
  photo: string | null;
}

/** The agent's card as customers see it. */
export function CardPreview({ name, signature, languages, photo }: CardPreviewProps): ReactNode {
  return (
    <figure className="card-preview">
      <figcaption className="quiet small">{words.card.preview}</figcaption>
      <div className="card-face">
        <Avatar name={name} photo={photo} large />
        <div>
          <p className="card-name" dir="auto">
            {name}
          </p>
          <p className="card-signature" dir="auto">
            {signature}
          </p>
          {languages.length > 0 && (
            <p className="quiet small">{words.card.speaks(languages.map(languageName).join(", "))}</p>
          )}
        </div>
      </div>
    </figure>
  );
}
