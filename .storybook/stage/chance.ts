/** As many bytes as an id or a secret has at least. */
const LONG = 10;

/**
 * Chance for the server of a story. What a person reads comes out the same each time, such as a ticket’s reference, so that
 * pictures compare; ids and secrets differ as ever.
 */
export function createChance(): (bytes: Uint8Array<ArrayBuffer>) => Uint8Array<ArrayBuffer> {
  let state = 2_463_534_242;
  const next = () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return state;
  };
  return (bytes) => {
    if (bytes.length >= LONG) return crypto.getRandomValues(bytes);
    for (const index of bytes.keys()) bytes[index] = next();
    return bytes;
  };
}
