export type { Catalogue, Message } from "./catalogue.ts";
export { createVoice } from "./createVoice.ts";
export type { Overrides, Values, Voice, VoiceOptions } from "./createVoice.ts";
export type { Format } from "./format.ts";
export type { MessageKey, Messages, PaperMessages, TalkMessages } from "./messages.generated.ts";
