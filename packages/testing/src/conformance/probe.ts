import {
  ERRORS,
  path,
  readAs,
  readSessionResponse,
  Receipt,
  type DeskVisitor,
  type ErrorCode,
  type FeedEvent,
  type Id,
  type Snapshot,
} from "@warmline/protocol";
import { Agent } from "../people/agent.ts";
import type { Ask } from "../people/ask.ts";
import { Frames } from "../people/frames.ts";
import { newId, type Server } from "../people/server.ts";
import { Visitor } from "../people/visitor.ts";
import { insist, NotSeen } from "./findings.ts";
import { ConformanceError, reasonOf } from "./errors.ts";
import { signIdentity, type Claims } from "./identity.ts";
import type { IdentityKey, ConformanceOptions } from "./options.ts";
import { Watch } from "./watch.ts";
import { isStream, type Wire } from "./wire.ts";

/** How much later than said something may come. */
const GRACE_MS = 2_000;

type Arrival = { restore?: string; identity?: string };

/** What a check works with: people of its own, and ways to look. */
export class Probe implements Server {
  readonly #options: ConformanceOptions;
  readonly #identityRequired: boolean;
  readonly #watches: Watch[] = [];
  readonly wire: Wire;

  constructor(options: ConformanceOptions, wire: Wire, identityRequired: boolean) {
    this.#options = options;
    this.#identityRequired = identityRequired;
    this.wire = wire;
  }

  get site(): string {
    return this.#options.site;
  }

  get origin(): string {
    return this.#options.origin ?? "";
  }

  /** What chats are about that a program takes. */
  get programCategory(): string {
    return this.#options.programCategory ?? "";
  }

  get baseUrl(): string {
    return this.#options.baseUrl;
  }

  fetch(address: string, init: Ask = {}): Promise<Response> {
    return this.wire.fetch(address, init);
  }

  /** Asks for a session, whatever comes of it. */
  handshake(request: object = {}, headers: Record<string, string> = {}): Promise<Response> {
    return this.fetch(path("session"), {
      method: "POST",
      json: { site: this.site, locale: "en", ...request },
      headers,
    });
  }

  /** A customer of their own, who may write. */
  async visitor(request: Arrival = {}): Promise<Visitor> {
    const known = this.#identityRequired && request.identity === undefined;
    const identity = known ? { identity: await this.identity() } : {};
    return Visitor.arrive(this, { site: this.site, ...identity, ...request });
  }

  /** What a new session of the same visitor shows. */
  async snapshot(visitor: Visitor): Promise<Snapshot> {
    const done = "The visitor came back with the restore token";
    const answer = await this.handshake({ restore: visitor.session.restore });
    const session = readSessionResponse(await json(answer));
    insist(session, done, "a session of the schema `SessionResponse`", this.seen(answer));
    return session.snapshot;
  }

  /** Another agent than `agent()`. */
  async otherAgent(): Promise<Agent> {
    return Agent.signIn(this, await secretFrom(this.#options.desk?.signInOther));
  }

  async agent(): Promise<Agent> {
    return Agent.signIn(this, await this.link());
  }

  /** The secret of a fresh sign-in link. */
  async link(): Promise<string> {
    return secretFrom(this.#options.desk?.signIn);
  }

  /** One visitor’s record as the desk sees it. */
  async record(agent: Agent, visitor: Visitor): Promise<DeskVisitor> {
    return agent.visitor(visitor.session.snapshot.visitor.id);
  }

  get identityKey(): IdentityKey {
    const { identity } = this.#options;
    if (!identity) throw new NotSeen("an identity key is missing");
    return identity;
  }

  /** What the host would sign of a new customer of this site. */
  async claims(): Promise<Required<Pick<Claims, "sub" | "aud" | "exp" | "iat">>> {
    const now = Math.floor((await this.now()) / 1_000);
    return { sub: `conformance-${newId()}`, aud: this.site, iat: now, exp: now + 600 };
  }

  async identity(claims?: Claims): Promise<string> {
    return signIdentity(this.identityKey, claims ?? (await this.claims()));
  }

  /** The backend’s time. */
  async now(): Promise<number> {
    return readSessionResponse(await json(await this.handshake()))?.now ?? Date.now();
  }

  /** Follows the visitor’s stream from a cursor, by default from where the session began. */
  async watch(visitor: Visitor, cursor: string = visitor.session.cursor): Promise<Watch> {
    return this.#open(`/v1/stream?cursor=${encodeURIComponent(cursor)}`, visitor.token);
  }

  /** Asks for what is new after a cursor, by default from where the session began. */
  async poll(visitor: Visitor, seconds: number, cursor: string = visitor.session.cursor): Promise<Watch> {
    return this.#open(`${path("stream")}?cursor=${encodeURIComponent(cursor)}&wait=${seconds}`, visitor.token);
  }

  async watchDesk(agent: Agent): Promise<Watch> {
    return this.#open(path("deskStream"), agent.token);
  }

  async #open(address: string, token: string): Promise<Watch> {
    const answer = await this.fetch(address, { token });
    insist(answer.ok && isStream(answer), "A stream was opened", "200 and text/event-stream", this.seen(answer));
    const watch = new Watch(new Frames(answer), this.wire.timeout);
    this.#watches.push(watch);
    return watch;
  }

  /** All the visitor was told since the session began: a last word is said, and the stream is read up to it. */
  async told(visitor: Visitor, conversationId: Id): Promise<FeedEvent[]> {
    const last = newId();
    await visitor.say(conversationId, "That is all", last);
    const watch = await this.watch(visitor);
    const events = await watch.upTo(last);
    await watch.close();
    return events;
  }

  /** Ends a chat whose visitor may not write any more, where that is possible. */
  async endAtDesk(conversationId: Id): Promise<void> {
    if (!this.#options.desk) return;
    const agent = await this.agent();
    await agent.take(conversationId);
    await agent.end(conversationId);
  }

  /** Leaves every chat and closes every stream. */
  async tidy(): Promise<void> {
    await Promise.allSettled(this.#watches.map((watch) => watch.close()));
    await this.wire.tidy();
  }

  /** Turns the clock, if there is one; a check that needs it says so. */
  async turn(ms: number): Promise<void> {
    await this.#options.clock?.turn(ms);
  }

  /** Lets time pass while `look` awaits what it brings: turns the clock, or lets `look` wait so many milliseconds longer. */
  async passing<T>(ms: number, look: (extra: number) => Promise<T>): Promise<T> {
    const { clock } = this.#options;
    if (!clock) return look(ms + GRACE_MS);
    await clock.turn(ms);
    return look(0);
  }

  /** The receipt of a write that must have worked. */
  async accepted(answer: Response, done: string, status?: number): Promise<Receipt> {
    const right = status === undefined ? answer.ok : answer.status === status;
    insist(right, done, `${status ?? "200 or 201"} and a receipt`, this.seen(answer));
    const receipt = readAs(Receipt, await json(answer));
    insist(receipt, done, "a body of the schema `Receipt`", this.seen(answer));
    return receipt;
  }

  /** A write that must have been refused with this code. */
  async refused(answer: Response, code: ErrorCode, done: string): Promise<void> {
    const { status } = ERRORS[code];
    const said = (await json(answer)) as { code?: unknown } | null;
    insist(answer.status === status && said?.code === code, done, `${status} ${code}`, this.seen(answer));
  }

  seen(answer: Response): string {
    return this.wire.seen(answer);
  }
}

/** The JSON of an answer, or null. A stream has none, and would be read for ever. */
export async function json(answer: Response): Promise<unknown> {
  if (isStream(answer)) return null;
  try {
    return await answer.clone().json();
  } catch {
    return null;
  }
}

/** The secret in the address that a link has, or the text itself. */
async function secretFrom(makeLink: (() => Promise<string>) | undefined): Promise<string> {
  try {
    const link = (await makeLink?.()) ?? "";
    const secret = /[#?&]sign-in=([^&\s]+)/.exec(link)?.[1] ?? link.trim();
    if (secret !== "") return secret;
  } catch (error) {
    const message = `No sign-in link could be made: ${reasonOf(error)}. Correct the way to make one, or leave it out.`;
    throw new ConformanceError("desk-link-missing", message, error);
  }
  throw new ConformanceError(
    "desk-link-missing",
    "The sign-in link is empty. Correct the way to make one, or leave it out.",
  );
}
