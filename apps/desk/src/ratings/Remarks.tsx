import { useId, useState, type ReactNode } from "react";
import { pickText, type DeskRatings } from "@warmline/protocol";
import { Figure } from "../numbers/Figure.tsx";
import { words } from "../words.ts";
import { RemarkItem } from "./RemarkItem.tsx";

type Remark = DeskRatings["remarks"][number];

const teamOf = ({ rating: { remark } }: Remark): string => (remark === null ? "" : pickText(remark.team, "en"));

/** What customers said beside a face, newest first, and which team it went to. */
export function Remarks({ remarks }: { remarks: readonly Remark[] }): ReactNode {
  const id = useId();
  const texts = words.ratings;
  const [chosen, setChosen] = useState<string | null>(null);
  const teams = [...new Set(remarks.map(teamOf))].sort((a, b) => a.localeCompare(b, "en"));
  // A team that has no remark in another stretch of time is not there to be chosen.
  const team = chosen !== null && teams.includes(chosen) ? chosen : null;
  const shown = team === null ? remarks : remarks.filter((remark) => teamOf(remark) === team);
  return (
    <Figure title={texts.remarks} means={texts.remarksMeans}>
      {remarks.length === 0 && <p>{texts.noRemarks}</p>}
      {teams.length > 1 && (
        <fieldset className="choices">
          <legend>{texts.teams}</legend>
          {[null, ...teams].map((each) => (
            <label key={each} className="choice">
              <input type="radio" name={id} checked={each === team} onChange={() => setChosen(each)} />
              <span>{each ?? texts.allTeams}</span>
            </label>
          ))}
        </fieldset>
      )}
      <ul className="remarks">
        {shown.map((remark) => (
          <RemarkItem key={remark.rating.id} remark={remark} />
        ))}
      </ul>
    </Figure>
  );
}
