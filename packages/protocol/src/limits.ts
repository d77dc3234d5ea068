/** The limits of the wire, the same on both ends. Lengths are UTF-16 code units unless a name says bytes. */
export const LIMITS = {
  /** A message’s text. */
  text: 4_000,
  /** A ticket’s gist: one or two sentences. */
  gist: 200,
  /** A ticket’s details. */
  details: 8_000,
  /** A person’s name. */
  name: 80,
  /** An agent’s warm line under the name. */
  signature: 120,
  /** An e-mail address (RFC 5321 §4.5.3.1.3). */
  email: 254,
  /** A JSON body. */
  bodyBytes: 65_536,
  /** An agent’s photo. */
  photoBytes: 262_144,
  /** The shortest and longest promise. */
  promiseMinutes: { min: 1, max: 480 },
  /** How long a typing mark lives without being renewed. */
  typingMs: 6_000,
  /** The server’s heartbeat on every stream. */
  heartbeatMs: 15_000,
  /** A stream without any frame for this long is dead. */
  silenceMs: 40_000,
  /** The first frame arrives within this time. */
  helloMs: 2_000,
  /** The longest a poll of the stream waits for news. */
  pollMs: 25_000,
} as const;
