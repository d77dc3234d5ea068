import type { ReactNode } from "react";
import type { DeskRatings } from "@warmline/protocol";
import { agentName, customerName } from "../customer/names.ts";
import { moment } from "../format.ts";
import { FaceIcon } from "../shell/icons.tsx";
import { hrefOf } from "../shell/route.ts";
import { useDesk, useDeskState, useNow } from "../store/context.tsx";
import { words } from "../words.ts";
import { faceName } from "./faces.ts";
import { RemarkView } from "./RemarkView.tsx";

/** What one customer said, of whose contact, and the way to all that was said there. */
export function RemarkItem({ remark: { rating, visitor } }: { remark: DeskRatings["remarks"][number] }): ReactNode {
  const desk = useDesk();
  const now = useNow();
  const site = useDeskState((state) => state.site);
  const isHere = useDeskState((state) => state.record.conversations[rating.conversationId] !== undefined);
  const texts = words.ratings;
  const name = customerName(visitor, null);
  const { face, scale, remark, agentId, conversationId } = rating;
  if (remark === null) return null;
  return (
    <li className="remark">
      <p>
        {face !== null && <FaceIcon face={face} />}{" "}
        <strong>{face === null ? texts.noFace : faceName(face, scale)}</strong>
        {" · "}
        <bdi>{name}</bdi> {texts.with(agentName(site, agentId))}
        {" · "}
        <time dateTime={new Date(remark.at).toISOString()}>{moment(remark.at, now)}</time>
      </p>
      <RemarkView remark={remark} />
      <a
        className="link"
        href={hrefOf({ conversationId, customer: false })}
        aria-label={texts.read(name)}
        onClick={() => {
          if (!isHere) desk.reload(visitor.id);
        }}
      >
        {texts.readShort}
      </a>
    </li>
  );
}
