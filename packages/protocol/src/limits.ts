/** The limits of the wire, the same on both ends. Lengths are UTF-16 code units unless a name says bytes. */
export const LIMITS = {
  /** A message’s text. */
  text: 4_000,
  /** A ticket’s gist: one or two sentences. */
  gist: 200,
  /** A ticket’s details. */
  details: 8_000,
  /** What a customer wants to be done, and what else would do. */
  wanted: 1_000,
  /** A field of a ticket’s category. */
  field: 500,
  /** One fact of a customer’s page or browser. */
  context: 1_000,
  /** What a customer says beside a face. */
  remark: 1_000,
  /** The most reasons beside a face. */
  reasons: 5,
  /** The choices of one rating that are kept beside the first one. */
  choices: 50,
  /** The steps of a ticket that are kept beside the first one. */
  steps: 200,
  /** One of the four parts of an apology. */
  apology: 1_000,
  /** One of the steps that an agent sends. */
  step: 1_000,
  stepsPerPart: 12,
  /** One of several answers to choose from. */
  option: 80,
  options: 8,
  /** The questions of a form in a message. */
  formFields: 8,
  /** What is kept of the answers to forms in one conversation. */
  given: 50,
  /** A person’s name. */
  name: 80,
  /** An agent’s warm line under the name. */
  signature: 120,
  /** An e-mail address (RFC 5321 §4.5.3.1.3). */
  email: 254,
  /** The largest file. A site may allow less. */
  fileBytes: 26_214_400,
  /** The name of a file. */
  fileName: 255,
  /** The files of one message. */
  filesPerMessage: 10,
  /** How long an upload may take from its beginning: its grant outlives the token of the session. */
  uploadMs: 86_400_000,
  /** How long the address of a file works. */
  fileUrlMs: 600_000,
  /** The messages of one page of history, and of each conversation in a snapshot. */
  page: 50,
  /** What one may search for. */
  query: 100,
  /** The messages that one search finds. */
  hits: 50,
  /** A JSON body. */
  bodyBytes: 65_536,
  /** An agent’s photo. */
  photoBytes: 262_144,
  /** An agent’s greeting video. */
  videoBytes: 4_194_304,
  /** How long words of an answer that is being written stand without further ones. */
  deltaMs: 10_000,
  /** The shortest and longest promise. */
  promiseMinutes: { min: 1, max: 480 },
  /** How long a typing mark lives without being renewed. */
  typingMs: 6_000,
  /** Why a promise takes longer. */
  reason: 300,
  /** A telephone number as it is typed. */
  phone: 40,
  /** The headline of an incident. */
  incidentTitle: 200,
  /** After this long without an answer to a heartbeat somebody in line is away. */
  awayMs: 150_000,
  /** How long an agent goes on with the next one before somebody who is away loses the turn. */
  turnMs: 300_000,
  /** How long before its time an agent is reminded of a promise. */
  reminderMs: 120_000,
  /** The server’s heartbeat on every stream. */
  heartbeatMs: 15_000,
  /** A stream without any frame for this long is dead. */
  silenceMs: 40_000,
  /** The first frame arrives within this time. */
  helloMs: 2_000,
  /** The longest a poll of the stream waits for news. */
  pollMs: 25_000,
} as const;
