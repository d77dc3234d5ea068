import type { Face, RatingView, SiteState, SupportClient } from "@warmline/client";
import type { Voice } from "@warmline/voice";
import { createContext } from "react";
import { useRequiredContext } from "../internals/useRequiredContext.ts";
import type { RatingScale } from "./scale/RatingScale.ts";

export interface FaceChangeDetails {
  reason: "choose" | "undo";
  event: { readonly nativeEvent: Event };
  /** Leaves what is stored as it is. */
  cancel(): void;
}

/** A click on a face, or on what takes it back. */
export type FaceChange = Omit<FaceChangeDetails, "cancel">;

/** What the parts show of a rating, wherever it is stored. */
export interface RatingShown extends Pick<RatingView, "scale" | "faces" | "face"> {
  /** `chosen` in a form, which takes the face along when it is sent. */
  status: RatingView["status"] | "chosen";
}

/** What says the words of a rating. */
export type RatingVoice = Pick<Voice, "locale" | "say">;

/** What only a rating on a support line can do. */
export interface RatingLine {
  client: SupportClient;
  id: string;
  remark: RatingView["remark"];
  /** What one can say it is about. */
  reasons: readonly SiteState["rating"]["reasons"][number][];
  /** Whether the form beside the face is unfolded. */
  isOpen: boolean;
  setOpen: (open: boolean) => void;
}

export interface RatingContextValue {
  rating: RatingShown;
  /** What is asked. */
  question: string;
  /** How the faces look. */
  drawings: RatingScale["drawings"];
  /** The words. */
  voice: RatingVoice;
  /** Whether a face was chosen here, even if it was taken back since. */
  clicked: boolean;
  hintId: string;
  choose: (face: Face | null, details: FaceChange) => void;
  /** Null where the rating stands alone. */
  line: RatingLine | null;
}

export const RatingContext = createContext<RatingContextValue | null>(null);

export function useRatingContext(): RatingContextValue {
  return useRequiredContext(RatingContext, "Rating.Root");
}

/** The word of a face, which differs between scales. */
export function sayFace(face: Face, { rating, voice }: Pick<RatingContextValue, "rating" | "voice">): string {
  return voice.say("rating.face", { face, scale: rating.scale === "faces-5" ? "five" : "three" });
}
