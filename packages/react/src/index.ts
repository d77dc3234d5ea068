"use client";

export * from "./support/index.ts";
export * from "./chat/index.ts";
export * from "./rating/index.ts";
export * from "./ticket/index.ts";
export * from "./wait-time/index.ts";

export { RichText, type RichTextProps } from "./chat/text/RichText.tsx";

export { useClient } from "./hooks/useClient.ts";
export { useLeaveWarning } from "./hooks/useLeaveWarning.ts";
export { useNow } from "./hooks/useNow.ts";
export { useSupport } from "./hooks/useSupport.ts";
export { useVoice } from "./hooks/useVoice.ts";

export { WarmlineError, type WarmlineErrorCode } from "./errors/WarmlineError.ts";
export { supportAnatomy } from "./support/anatomy.ts";
export { chatAnatomy } from "./chat/anatomy.ts";
export { ratingAnatomy } from "./rating/anatomy.ts";
export { ticketAnatomy } from "./ticket/anatomy.ts";
export { waitTimeAnatomy } from "./wait-time/anatomy.ts";
export type { Anatomy, PartAnatomy, PartState, StateAnatomy } from "./internals/anatomy.ts";
export type { Part, PartOptions, PartProps, RenderProps } from "./internals/definePart.tsx";
export type { ViewChangeDetails, ViewName } from "./support/ViewContext.ts";
export type { FaceChangeDetails } from "./rating/RatingContext.ts";
