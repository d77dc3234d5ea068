/** The names that the exports of a widget have in its anatomy, in alphabetical order. */
export function partNames(parts: object): string[] {
  return Object.keys(parts)
    .map((name) => name.replace(/\B[A-Z]/g, "-$&").toLowerCase())
    .sort();
}
