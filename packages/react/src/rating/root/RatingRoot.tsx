import type { ReactElement } from "react";
import type { PartState } from "../../internals/anatomy.ts";
import { definePart, type MakeElement, type PartProps } from "../../internals/definePart.tsx";
import { OwnRating, type OwnRatingProps } from "../alone/OwnRating.tsx";
import type { RatingAnatomy } from "../anatomy.ts";
import { useSupportContext } from "../../support/SupportContext.ts";
import type { LineRatingProps } from "./LineRating.tsx";

export interface RatingRootProps extends LineRatingProps, OwnRatingProps {}

/** What both ways of rating make their element of. */
export interface RootParts {
  host: PartProps<"fieldset", PartState<RatingAnatomy, "root">, RatingRootProps>;
  element: MakeElement<"fieldset", PartState<RatingAnatomy, "root">>;
}

/**
 * Asks how it was, with one click. On a support line it asks about the last contact, and is not there before one has ended or
 * where no click can be stored. With `action` or `name` it stands in any page, without a support line. Renders a `<fieldset>`.
 */
export const RatingRoot = definePart<PartState<RatingAnatomy, "root">, "fieldset", RatingRootProps>(
  "Rating.Root",
  "fieldset",
  function RatingRoot(host, element): ReactElement {
    const Asked = host.action === undefined && host.name === undefined ? OnLine : OwnRating;
    return <Asked host={host} element={element} />;
  },
);

/** The support line brings what asks for its ratings. */
function OnLine(parts: RootParts): ReactElement {
  const { LineRating } = useSupportContext();
  return <LineRating {...parts} />;
}
