/** The symbols of Crockford’s base 32: no I, L, O or U. */
export const REFERENCE_SYMBOLS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const CHECKS = `${REFERENCE_SYMBOLS}*~$=U`;

/** How many symbols of a reference are its number; the check symbol stands behind them. */
export const REFERENCE_LENGTH = 7;

/** The check symbol of a number: n mod 37 (Crockford’s base 32). */
export function checkSymbol(value: number): string {
  return CHECKS[value % 37] ?? "";
}

/**
 * The eight symbols of a reference that was typed or read over the phone, such as `7H3KM2QX`: small letters, O for 0, I or L for
 * 1, and any prefix, spaces and hyphens are allowed. Null where the check symbol says that there is a typing error.
 */
export function referenceCode(text: string): string | null {
  const code = text
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, "")
    .slice(-(REFERENCE_LENGTH + 1))
    .replaceAll("O", "0")
    .replace(/[IL]/g, "1");
  if (code.length !== REFERENCE_LENGTH + 1) return null;
  let value = 0;
  for (const symbol of code.slice(0, REFERENCE_LENGTH)) {
    const digit = REFERENCE_SYMBOLS.indexOf(symbol);
    if (digit < 0) return null;
    value = value * 32 + digit;
  }
  return checkSymbol(value) === code[REFERENCE_LENGTH] ? code : null;
}

/** Whether a reference, typed or read over the phone, is one of ours: forgiving in form, strict in its check symbol. */
export function isReference(text: string): boolean {
  return referenceCode(text) !== null;
}
