import {
  Apologise,
  ChooseFace,
  ClaimOffer,
  DismissRating,
  LeaveRemark,
  MakeOffer,
  ROUTES,
  WithdrawOffer,
} from "@warmline/protocol";
import type { writer } from "./writes.ts";

type Write = ReturnType<typeof writer>;

/** What a customer says of a contact, and takes of what is offered. */
export function ratingRoutes(write: Write): void {
  write({
    route: ROUTES.choice,
    operation: "choiceId",
    schema: ChooseFace,
    toCommand: ({ ratingId = "" }, { face }) => ({ type: "choose-face", ratingId, face }),
  });
  write({
    route: ROUTES.remark,
    operation: "remarkId",
    schema: LeaveRemark,
    toCommand: ({ ratingId = "" }, remark) => ({ type: "leave-remark", ratingId, ...remark }),
  });
  write({
    route: ROUTES.dismissal,
    operation: "dismissalId",
    schema: DismissRating,
    toCommand: ({ ratingId = "" }) => ({ type: "dismiss-rating", ratingId }),
  });
  write({
    route: ROUTES.offerClaim,
    operation: "claimId",
    schema: ClaimOffer,
    toCommand: ({ offerId = "" }) => ({ type: "claim-offer", offerId }),
  });
}

/** What an agent does to make amends. */
export function amendsRoutes(write: Write): void {
  write({
    route: ROUTES.deskApology,
    operation: "apologyId",
    schema: Apologise,
    toCommand: ({ conversationId = "", apologyId = "" }, slots) => ({
      type: "apologise",
      conversationId,
      apologyId,
      ...slots,
    }),
  });
  write({
    route: ROUTES.deskOffer,
    operation: "offerId",
    schema: MakeOffer,
    toCommand: ({ conversationId = "", offerId = "" }, offer) => ({
      type: "make-offer",
      conversationId,
      offerId,
      ...offer,
    }),
  });
  write({
    route: ROUTES.deskWithdrawal,
    operation: "withdrawalId",
    schema: WithdrawOffer,
    toCommand: ({ conversationId = "", offerId = "" }) => ({ type: "withdraw-offer", conversationId, offerId }),
  });
}
