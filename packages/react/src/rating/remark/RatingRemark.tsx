import type { ReactElement } from "react";
import type { PartState } from "../../internals/anatomy.ts";
import { definePart, type MakeElement, type PartProps } from "../../internals/definePart.tsx";
import type { RatingAnatomy } from "../anatomy.ts";
import { RatingReasons } from "./RatingReasons.tsx";
import { RatingSend } from "./RatingSend.tsx";
import { RatingText } from "./RatingText.tsx";
import { RemarkContext } from "./RemarkContext.ts";
import { useRemark } from "./useRemark.ts";
import { useRemarkForm } from "./useRemarkForm.ts";

type State = PartState<RatingAnatomy, "remark">;

const FIELDS = (
  <>
    <RatingReasons />
    <RatingText />
    <RatingSend />
  </>
);

/**
 * What one would like to add: reasons and a text of one’s own, neither of which is asked for. What is typed is kept. Renders a
 * `<form>` while it is unfolded, or nothing.
 */
export const RatingRemark = definePart<State, "form">("Rating.Remark", "form", function RatingRemark(host, element) {
  const { line, isAsked } = useRemark();
  return line?.isOpen === true && isAsked ? <OpenRemark key={line.id} host={host} element={element} /> : null;
});

interface OpenRemarkProps {
  host: PartProps<"form", State>;
  element: MakeElement<"form", State>;
}

function OpenRemark({ host, element }: OpenRemarkProps): ReactElement {
  const { context, label, onSubmit } = useRemarkForm();
  return (
    <RemarkContext.Provider value={context}>
      {element(host, {
        state: {},
        "aria-label": label,
        noValidate: true,
        onSubmit,
        children: FIELDS,
      })}
    </RemarkContext.Provider>
  );
}
