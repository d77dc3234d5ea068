import type { Catalogue } from "./catalogue.ts";
import { createFormat, type Format } from "./format.ts";
import type { MessageKey, Messages, PaperMessages, TalkMessages } from "./messages.generated.ts";

/**
 * A host’s own words, by key. In a string `{name}` stands for the value of that name, numbers written the locale’s way;
 * whatever needs plurals or dates is a function.
 */
export type Overrides = {
  readonly [Key in MessageKey]?: string | ((values: Messages[Key], format: Format) => string);
};

export interface VoiceOptions {
  /** The IANA time zone that times are told in, by default the machine’s own. A server names the customer’s. */
  timeZone?: string;
}

/** The values that a message needs, as the rest of the arguments of `say`. */
export type Values<Key extends keyof All, All = Messages> = All[Key] extends undefined ? [] : [values: All[Key]];

/** Speaks one language. */
export interface Voice<All = Messages> {
  readonly locale: string;
  readonly direction: "ltr" | "rtl";
  /** The words for `key`; times in the values are milliseconds since the epoch. */
  say<Key extends keyof All & string>(key: Key, ...values: Values<Key, All>): string;
}

type Speech = string | ((values: unknown, format: Format) => string);

/** Makes a voice of a catalogue and the host’s own words. */
export function createVoice(
  catalogue: Catalogue<PaperMessages>,
  overrides?: Overrides,
  options?: VoiceOptions,
): Voice<PaperMessages>;
export function createVoice(
  catalogue: Catalogue<TalkMessages>,
  overrides?: Overrides,
  options?: VoiceOptions,
): Voice<TalkMessages>;
export function createVoice(catalogue: Catalogue, overrides?: Overrides, options?: VoiceOptions): Voice;
export function createVoice(
  { locale, direction, messages }: Catalogue,
  overrides: Overrides = {},
  { timeZone }: VoiceOptions = {},
): Voice {
  const format = createFormat(locale, timeZone);
  return {
    locale,
    direction,
    say(key, ...[values]) {
      const own = overrides[key] as Speech | undefined;
      const speech = own ?? (messages[key] as Speech);
      if (typeof speech === "function") return speech(values, format);
      return own === undefined || values === undefined ? speech : fill(speech, values, format);
    },
  };
}

function fill(text: string, values: object, format: Format): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value: unknown = Object.hasOwn(values, name) ? (values as Record<string, unknown>)[name] : whole;
    return typeof value === "number" ? format.number(value) : String(value);
  });
}
