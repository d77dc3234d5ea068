/** A reference as it is said aloud, symbol by symbol, with a pause behind each group: `W L, 7 H 3 K, M 2 Q X`. */
export function spell(reference: string): string {
  return reference
    .split("-")
    .map((group) => [...group].join(" "))
    .join(", ");
}
