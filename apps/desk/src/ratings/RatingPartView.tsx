import type { ReactNode } from "react";
import type { Rating, RatingRequestPart } from "@warmline/protocol";
import { clockTime, dayKey, moment } from "../format.ts";
import { FaceIcon } from "../shell/icons.tsx";
import { useDeskState, useNow } from "../store/context.tsx";
import { words } from "../words.ts";
import { faceName } from "./faces.ts";
import { RemarkView } from "./RemarkView.tsx";

/** That the customer was asked, and what came of it: the face, each change of mind, and what was said beside it. */
export function RatingPartView({ part }: { part: RatingRequestPart }): ReactNode {
  const rating = useDeskState(({ record }) => record.ratings[part.ratingId] ?? null);
  const face = rating?.face ?? null;
  const scale = rating?.scale ?? part.scale;
  const remark = rating?.remark ?? null;
  const asked = part.occasion === "follow-up" ? words.ratings.followUp : words.rating.asked;
  return (
    <>
      <p className={face === null ? "rating-part" : "rating-part rated"}>
        {face !== null && <FaceIcon face={face} />}
        <span>
          {face === null
            ? `${asked} · ${rating?.dismissedAt == null ? words.rating.notYet : waved(rating.dismissedAt)}`
            : words.rating.given(faceName(face, scale))}
        </span>
        {face !== null && part.occasion === "follow-up" && <span className="tag">{words.ratings.followUpTag}</span>}
      </p>
      {rating !== null && rating.choices.length > 1 && <Choices choices={rating.choices} scale={scale} />}
      {remark !== null && <RemarkView remark={remark} />}
    </>
  );
}

function waved(at: number): string {
  return words.ratings.waved(clockTime(at));
}

function Choices({ choices, scale }: Pick<Rating, "choices" | "scale">): ReactNode {
  const now = useNow(false);
  const texts = words.ratings;
  const isOneDay = new Set(choices.map(({ at }) => dayKey(at))).size === 1;
  const said = choices.map(({ face, at }) => {
    const time = isOneDay ? clockTime(at) : moment(at, now);
    return face === null ? texts.undone(time) : texts.choiceAt(faceName(face, scale), time);
  });
  return (
    <p className="small">
      {texts.history}: {said.join(texts.thenNext)}
    </p>
  );
}
