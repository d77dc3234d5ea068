const SYMBOLS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const CHECKS = `${SYMBOLS}*~$=U`;
const LENGTH = 7;

/** The check symbol of a number: n mod 37 (Crockford’s base 32). */
export function checkSymbol(value: number): string {
  return CHECKS[value % 37] ?? "";
}

/** A number in Crockford’s base 32: no I, L, O or U. */
export function encodeBase32(value: number): string {
  let rest = value;
  let text = "";
  do {
    text = SYMBOLS[rest % 32] + text;
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
    if (!SYMBOLS.includes(check)) continue;
    const text = encodeBase32(number).padStart(LENGTH, "0") + check;
    return `${prefix}-${text.slice(0, 4)}-${text.slice(4)}`;
  }
}

/** Whether a reference, typed or read over the phone, is one of ours: forgiving in form, strict in its check symbol. */
export function isReference(text: string): boolean {
  const compact = text
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, "")
    .slice(-(LENGTH + 1))
    .replaceAll("O", "0")
    .replace(/[IL]/g, "1");
  if (compact.length !== LENGTH + 1) return false;
  let value = 0;
  for (const symbol of compact.slice(0, LENGTH)) {
    const digit = SYMBOLS.indexOf(symbol);
    if (digit < 0) return false;
    value = value * 32 + digit;
  }
  return checkSymbol(value) === compact[LENGTH];
}
