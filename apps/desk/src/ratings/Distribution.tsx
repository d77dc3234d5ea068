import type { ReactNode } from "react";
import type { ScaleNumbers } from "@warmline/protocol";
import { shareText } from "../numbers/share.ts";
import { FaceIcon } from "../shell/icons.tsx";
import { words } from "../words.ts";
import { faceName } from "./faces.ts";

interface DistributionProps {
  scale: ScaleNumbers["scale"];
  faces: ScaleNumbers["faces"];
  /** How many answered. */
  all: number;
}

/** How many chose each face, worst to best: one bar that they share, and under it the counts. */
export function Distribution({ scale, faces, all }: DistributionProps): ReactNode {
  const texts = words.ratings;
  return (
    <div className="distribution">
      <div className="stack" aria-hidden="true">
        {faces
          .filter(({ count }) => count > 0)
          .map(({ face, count }) => (
            <span key={face} className={`stack-part stack-${face}`} style={{ flexGrow: count }}>
              <FaceIcon face={face} />
            </span>
          ))}
      </div>
      <ul className="stack-names" aria-label={texts.faces}>
        {faces.map(({ face, count }) => (
          <li key={face}>
            <FaceIcon face={face} />
            {faceName(face, scale)}: <strong>{texts.countShare(count, shareText(count, all))}</strong>
          </li>
        ))}
      </ul>
    </div>
  );
}
