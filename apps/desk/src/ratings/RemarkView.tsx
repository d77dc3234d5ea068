import type { ReactNode } from "react";
import { pickText, type Remark } from "@warmline/protocol";
import { useDeskState } from "../store/context.tsx";
import { words } from "../words.ts";
import { reasonLabel } from "./ReasonFigures.tsx";

/** What a customer said beside a face: what it was about, in which words, and who reads it. */
export function RemarkView({ remark }: { remark: Remark }): ReactNode {
  const site = useDeskState((state) => state.site);
  const texts = words.ratings;
  const reasons = remark.reasons.map((reason) => reasonLabel(site, reason));
  return (
    <div className="remark-words">
      {reasons.length > 0 && <p className="small">{texts.about(reasons.join(", "))}</p>}
      {remark.text.trim() === "" ? (
        <p className="quiet small">{texts.noText}</p>
      ) : (
        <p className="as-typed" dir="auto">
          {remark.text}
        </p>
      )}
      <p className="quiet small">{texts.wentTo(pickText(remark.team, "en"))}</p>
    </div>
  );
}
