import { checkSymbol, REFERENCE_LENGTH, REFERENCE_SYMBOLS } from "@warmline/protocol";

/** A number in Crockford’s base 32: no I, L, O or U. */
export function encodeBase32(value: number): string {
  let rest = value;
  let text = "";
  do {
    text = REFERENCE_SYMBOLS[rest % 32] + text;
    rest = Math.floor(rest / 32);
  } while (rest > 0);
  return text;
}

/**
 * Makes a ticket’s reference such as `HH-7H3K-M2QX`: 35 random bits and a check symbol that is a letter or digit. It does
 * not tell how many tickets there are, and is no secret.
 *
 * @param random fills the given array with random bytes
 */
export function makeReference(prefix: string, random: (bytes: Uint8Array<ArrayBuffer>) => unknown): string {
  for (;;) {
    const bytes = new Uint8Array(5);
    random(bytes);
    const number = bytes.reduce((sum, byte) => sum * 256 + byte, 0) % 2 ** 35;
    const check = checkSymbol(number);
    if (!REFERENCE_SYMBOLS.includes(check)) continue;
    const text = encodeBase32(number).padStart(REFERENCE_LENGTH, "0") + check;
    return `${prefix}-${text.slice(0, 4)}-${text.slice(4)}`;
  }
}
