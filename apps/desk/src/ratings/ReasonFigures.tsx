import type { ReactNode } from "react";
import { pickText, SCALES, type DeskRatings, type ScaleId, type SiteState } from "@warmline/protocol";
import { Figure } from "../numbers/Figure.tsx";
import { FaceIcon } from "../shell/icons.tsx";
import { useDeskState } from "../store/context.tsx";
import { words } from "../words.ts";
import { faceName } from "./faces.ts";

/** A reason as agents read it; its id if the site no longer has it. */
export function reasonLabel(site: SiteState | null, reason: string): string {
  const known = site?.rating.reasons.find(({ id }) => id === reason);
  return known === undefined ? reason : pickText(known.label, "en");
}

const ALL = Object.keys(SCALES) as readonly ScaleId[];

/** How often each reason was named with each face. Nothing where none was. */
export function ReasonFigures({ told: { reasons } }: { told: Pick<DeskRatings, "reasons"> }): ReactNode {
  const texts = words.ratings;
  if (reasons.length === 0) return null;
  return (
    <Figure title={texts.reasons} means={texts.reasonsMeans}>
      {ALL.map((scale) => (
        <ReasonTable key={scale} scale={scale} reasons={reasons.filter((each) => each.scale === scale)} />
      ))}
    </Figure>
  );
}

function ReasonTable({ scale, reasons }: { scale: ScaleId; reasons: DeskRatings["reasons"] }): ReactNode {
  const site = useDeskState((state) => state.site);
  const texts = words.ratings;
  if (reasons.length === 0) return null;
  const faces = SCALES[scale];
  const rows = [...Map.groupBy(reasons, ({ reason }) => reason)];
  return (
    <div className="told-table reason-table">
      <table>
        <caption>{texts.reasonsOf(texts.scales[scale])}</caption>
        <thead>
          <tr>
            <th scope="col">{texts.reason}</th>
            {faces.map((face) => (
              <th key={face} scope="col">
                <FaceIcon face={face} /> {faceName(face, scale)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([reason, counts]) => (
            <tr key={reason}>
              <th scope="row">{reasonLabel(site, reason)}</th>
              {faces.map((face) => (
                <td key={face}>{counts.find((each) => each.face === face)?.count ?? 0}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
