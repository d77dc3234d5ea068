/** Bytes as base64url without padding (RFC 4648, section 5). */
export function base64url(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replaceAll("=", "");
}

/** The JSON of a value as base64url, as a compact JWS holds its header and its claims (RFC 7515). */
export function base64urlOfJson(value: unknown): string {
  return base64url(new TextEncoder().encode(JSON.stringify(value)));
}
