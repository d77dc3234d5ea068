import type { Format } from "./format.ts";
import type { MessageKey, Messages } from "./messages.generated.ts";

/** One message: plain text, or a function of its values. */
export type Message<Values> = Values extends undefined ? string : (values: Values, format: Format) => string;

/** Everything Warmline says in one language. */
export interface Catalogue {
  /** BCP 47. A host may narrow it, for example `{ ...en, locale: "en-GB" }`, to have its times and numbers written that way. */
  readonly locale: string;
  readonly direction: "ltr" | "rtl";
  readonly messages: { readonly [Key in MessageKey]: Message<Messages[Key]> };
}
