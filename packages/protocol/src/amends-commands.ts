import * as v from "valibot";
import { Name } from "./ids.ts";
import { LIMITS } from "./limits.ts";
import { Severity } from "./severity.ts";
import { hasWords, MessageText } from "./typed.ts";

function slot(most: number) {
  return v.pipe(v.string(), v.maxLength(most), hasWords);
}

/** Body of `PUT …/conversations/{conversationId}/apologies/{apologyId}`: desk only, never half empty. */
export const Apologise = v.pipe(
  v.strictObject({
    happened: slot(LIMITS.apology),
    fixed: slot(LIMITS.apology),
    changes: slot(LIMITS.apology),
    sorry: slot(LIMITS.apology),
  }),
  v.metadata({ ref: "Apologise" }),
);
export type Apologise = v.InferOutput<typeof Apologise>;

/** Body of `PUT …/conversations/{conversationId}/offers/{offerId}`: desk only, one of the site’s guide. */
export const MakeOffer = v.pipe(
  v.strictObject({
    offer: Name,
    severity: Severity,
    /** What the agent says with it; null says nothing more. */
    text: v.nullable(MessageText),
  }),
  v.metadata({ ref: "MakeOffer" }),
);
export type MakeOffer = v.InferOutput<typeof MakeOffer>;

/** Body of `PUT …/offers/{offerId}/claims/{claimId}`: the customer takes it. Whoever claims again has it already. */
export const ClaimOffer = v.pipe(v.strictObject({}), v.metadata({ ref: "ClaimOffer" }));
export type ClaimOffer = v.InferOutput<typeof ClaimOffer>;

/** Body of `PUT …/conversations/{conversationId}/offers/{offerId}/withdrawals/{withdrawalId}`: desk only, while nobody took it. */
export const WithdrawOffer = v.pipe(v.strictObject({}), v.metadata({ ref: "WithdrawOffer" }));
export type WithdrawOffer = v.InferOutput<typeof WithdrawOffer>;
