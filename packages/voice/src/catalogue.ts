import type { Format } from "./format.ts";
import type { Messages } from "./messages.generated.ts";

/** One message: plain text, or a function of its values. */
export type Message<Values> = Values extends undefined ? string : (values: Values, format: Format) => string;

/** Everything Warmline says in one language on a page; with `PaperMessages` also what a server writes, with `TalkMessages` what is said in a talk. */
export interface Catalogue<All = Messages> {
  /** BCP 47. A host may narrow it, for example `{ ...en, locale: "en-GB" }`, to have its times and numbers written that way. */
  readonly locale: string;
  readonly direction: "ltr" | "rtl";
  readonly messages: { readonly [Key in keyof All]: Message<All[Key]> };
}
