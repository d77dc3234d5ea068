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
  host: PartProps<"fieldset", PartState<RatingAnatomy, "root">>;
  element: MakeElement<"fieldset", PartState<RatingAnatomy, "root">>;
}

/**
 * Asks how it was, with one click. On a support line it asks about the last contact, and is not there before one has ended or
 * where no click can be stored. With `action` or `name` it stands in any page, without a support line. Renders a `<fieldset>`.
 */
export const RatingRoot = definePart<PartState<RatingAnatomy, "root">, "fieldset", RatingRootProps>(
  "Rating.Root",
  "fieldset",
  function RatingRoot({ onFaceChange, ratingId, ...props }, element): ReactElement {
    const { action, name, defaultFace, scale, voice, ...host } = props;
    if (action === undefined && name === undefined) return <OnLine {...{ onFaceChange, ratingId, host, element }} />;
    return <OwnRating {...{ onFaceChange, action, name, defaultFace, scale, voice, host, element }} />;
  },
);

/** The support line brings what asks for its ratings. */
function OnLine(props: LineRatingProps & RootParts): ReactElement {
  const { LineRating } = useSupportContext();
  return <LineRating {...props} />;
}
