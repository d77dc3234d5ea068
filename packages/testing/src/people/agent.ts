import {
  path,
  type Apologise,
  type DeskLine,
  type DeskNumbers,
  type DeskRatings,
  type DeskReference,
  type DeskSession,
  type DeskVisitor,
  type DraftPart,
  type EndCallBack,
  type EndReason,
  type Id,
  type Inbox,
  type MakeOffer,
  type Mark,
  type Reaction,
  type Receipt,
  type TellIncident,
  type TicketStatus,
} from "@warmline/protocol";
import { LATE_MAIL, SORRY } from "./agents-words.ts";
import { openDeskSession, readOn } from "./desk-session.ts";
import { Frames } from "./frames.ts";
import { accepted, receipt } from "./receipt.ts";
import { newId, type Server } from "./server.ts";
import type { ConvertInput } from "./visitor.ts";
import { uploadFile, type FileKind } from "../uploads/upload.ts";

/** An agent at the desk. Everything goes by the HTTP API, as the desk’s clicks do. */
export class Agent {
  readonly #server: Server;
  readonly #renew: (() => Promise<DeskSession>) | null;
  #seat: Promise<Frames> | null = null;
  session: DeskSession;

  private constructor(server: Server, session: DeskSession, renew: (() => Promise<DeskSession>) | null) {
    this.#server = server;
    this.#renew = renew;
    this.session = session;
  }

  /** Signs in by a one-time link. @throws Error if the link is refused */
  static async signIn(server: Server, link: string): Promise<Agent> {
    return new Agent(server, await openDeskSession(server, link), null);
  }

  /** Signs in, and again whenever the token has expired. @throws Error if a link is refused */
  static async stay(server: Server, newLink: () => Promise<string>): Promise<Agent> {
    const renew = async () => openDeskSession(server, await newLink());
    return new Agent(server, await renew(), renew);
  }

  get id(): string {
    return this.session.agent.id;
  }

  get token(): string {
    return this.session.token;
  }

  /** Whether customers see this agent at the desk. */
  get isSeated(): boolean {
    return this.#seat !== null;
  }

  /** Opens the desk and keeps it open: customers see one more person there. Sitting down twice is fine. */
  async sitDown(): Promise<void> {
    this.#seat ??= this.#openDesk();
    await this.#seat;
  }

  /** Closes the desk. Chats stay with the agent. */
  async getUp(): Promise<void> {
    const seat = this.#seat;
    this.#seat = null;
    await (await seat)?.close();
  }

  async visitor(visitorId: Id): Promise<DeskVisitor> {
    const response = await this.#ask(path("deskVisitor", { visitorId }));
    return (await response.json()) as DeskVisitor;
  }

  /** Everything that is open, and what ended lately. */
  async inbox(): Promise<Inbox> {
    const frames = await this.stream();
    try {
      return (await frames.until("inbox")).data as unknown as Inbox;
    } finally {
      await frames.close();
    }
  }

  /** Who stands in line, as the desk sees it. */
  async line(): Promise<DeskLine> {
    const frames = await this.stream();
    try {
      return (await frames.until("moment", ({ type }) => type === "line")).data["line"] as DeskLine;
    } finally {
      await frames.close();
    }
  }

  /** How it went between two moments. */
  async numbers(from: number, to: number): Promise<DeskNumbers> {
    const response = await accepted(await this.#ask(`${path("deskNumbers")}?from=${from}&to=${to}`));
    return (await response.json()) as DeskNumbers;
  }

  /** How customers rated what they were asked between two moments. */
  async ratings(from: number, to: number): Promise<DeskRatings> {
    const response = await accepted(await this.#ask(`${path("deskRatings")}?from=${from}&to=${to}`));
    return (await response.json()) as DeskRatings;
  }

  put(address: string, json: unknown): Promise<Response> {
    return this.#ask(address, { method: "PUT", json });
  }

  async take(conversationId: Id): Promise<Receipt> {
    return receipt(await this.put(path("deskClaim", { conversationId, claimId: newId() }), {}));
  }

  async say(conversationId: Id, text: string, messageId = newId()): Promise<Receipt> {
    return receipt(await this.put(path("deskMessage", { conversationId, messageId }), { text }));
  }

  /** Uploads a file, a text if nothing is said of it. Returns its id, for a message to carry. */
  async upload(bytes: Uint8Array<ArrayBuffer>, kind: Partial<FileKind> = {}, fileId = newId()): Promise<Id> {
    await uploadFile(this.#server, bytes, kind, (file) => this.put(path("deskFile", { fileId }), file));
    return fileId;
  }

  /** Says something, or nothing, with files that were uploaded. */
  async send(conversationId: Id, text: string, files: readonly Id[], messageId = newId()): Promise<Receipt> {
    return receipt(await this.put(path("deskMessage", { conversationId, messageId }), { text, files }));
  }

  /** Sends something to help with, behind words or without any. Returns the id of the message. */
  async help(conversationId: Id, part: DraftPart, text = "", messageId = newId()): Promise<Id> {
    await receipt(await this.put(path("deskMessage", { conversationId, messageId }), { text, part }));
    return messageId;
  }

  /** Changes the words of a message of one's own. */
  async edit(conversationId: Id, messageId: Id, text: string): Promise<Receipt> {
    const ids = { conversationId, messageId, editId: newId() };
    return receipt(await this.put(path("deskEdit", ids), { text }));
  }

  /** Takes a message of one's own back. */
  async takeBack(conversationId: Id, messageId: Id): Promise<Receipt> {
    const ids = { conversationId, messageId, removalId: newId() };
    return receipt(await this.put(path("deskRemoval", ids), {}));
  }

  /** Reacts to a message; null takes it back. */
  async react(conversationId: Id, messageId: Id, emoji: Reaction | null): Promise<Receipt> {
    const ids = { conversationId, messageId, reactionId: newId() };
    return receipt(await this.put(path("deskReaction", ids), { emoji }));
  }

  /** Passes a conversation on: to an agent, or to whoever is free next. */
  async handOver(conversationId: Id, to: string | null, note: string | null = null): Promise<Receipt> {
    return receipt(await this.put(path("deskHandOver", { conversationId, handOverId: newId() }), { to, note }));
  }

  /** Leaves a note for the other agents. */
  async note(conversationId: Id, text: string, noteId = newId()): Promise<Receipt> {
    return receipt(await this.put(path("deskNote", { conversationId, noteId }), { text }));
  }

  /** Shows the customer that words are being typed: for six seconds, or no more. */
  async type(conversationId: Id, typing = true): Promise<void> {
    await accepted(await this.put(path("deskTyping", { conversationId }), { typing }));
  }

  /** Tells the customer how far their words have come. */
  async mark(conversationId: Id, mark: Mark): Promise<Receipt> {
    return receipt(await this.put(path("deskMarks", { conversationId }), mark));
  }

  async promise(
    conversationId: Id,
    minutes: number,
    text: string | null = null,
    promiseId = newId(),
  ): Promise<Receipt> {
    return receipt(await this.put(path("deskPromise", { conversationId, promiseId }), { minutes, text }));
  }

  /** Takes more time for a promise that still holds, and says why. */
  async extend(
    conversationId: Id,
    promiseId: Id,
    minutes: number,
    reason: string,
    extensionId = newId(),
  ): Promise<Receipt> {
    const ids = { conversationId, promiseId, extensionId };
    return receipt(await this.put(path("deskExtension", ids), { minutes, reason }));
  }

  /** Apologises. @default words for each of the four slots */
  async apologise(conversationId: Id, slots: Partial<Apologise> = {}, apologyId = newId()): Promise<Receipt> {
    return receipt(await this.put(path("deskApology", { conversationId, apologyId }), { ...SORRY, ...slots }));
  }

  /** Offers something of the site’s guide. Returns the id of the offer. @default a free week for a minor trouble */
  async offer(conversationId: Id, offer: Partial<MakeOffer> = {}, offerId = newId()): Promise<Id> {
    const whole: MakeOffer = { offer: "week", severity: "minor", text: null, ...offer };
    await receipt(await this.put(path("deskOffer", { conversationId, offerId }), whole));
    return offerId;
  }

  /** Takes an offer back that nobody took. */
  async withdraw(conversationId: Id, offerId: Id): Promise<Receipt> {
    const ids = { conversationId, offerId, withdrawalId: newId() };
    return receipt(await this.put(path("deskWithdrawal", ids), {}));
  }

  /** Says how it stands with a ticket. */
  async status(conversationId: Id, status: TicketStatus, text: string | null = null): Promise<Receipt> {
    const ids = { conversationId, statusId: newId() };
    return receipt(await this.put(path("deskStatusOfTicket", ids), { status, text }));
  }

  /** Gives a ticket to an agent, or takes it over. */
  async assign(conversationId: Id, agentId = this.id): Promise<Receipt> {
    return receipt(await this.put(path("deskAssignment", { conversationId, assignmentId: newId() }), { agentId }));
  }

  /** Makes a ticket of a chat, or a chat of a ticket. */
  async convert(conversationId: Id, to: ConvertInput): Promise<Receipt> {
    return receipt(await this.put(path("deskConversion", { conversationId, conversionId: newId() }), to));
  }

  /** Where the ticket of a reference is; null where there is none. */
  async find(reference: string): Promise<DeskReference | null> {
    const response = await this.#ask(path("deskReference", { reference }));
    return response.ok ? ((await response.json()) as DeskReference) : null;
  }

  /** All that was said in a conversation, as a file. */
  transcript(conversationId: Id, query = ""): Promise<Response> {
    return this.#ask(`${path("deskTranscript", { conversationId })}${query}`);
  }

  /** Says how a call to a customer went. */
  async endCallBack(conversationId: Id, outcome: EndCallBack["outcome"] = "done"): Promise<Receipt> {
    return receipt(await this.put(path("deskCallBackEnding", { conversationId, endingId: newId() }), { outcome }));
  }

  /** Tells of an incident, or how it goes on. Returns its id. */
  async tell(incident: Partial<TellIncident> = {}, incidentId: string = newId()): Promise<string> {
    await accepted(await this.put(path("deskIncident", { incidentId }), { ...LATE_MAIL, ...incident }));
    return incidentId;
  }

  /** Takes new chats, or finishes those at hand. */
  async taking(taking: boolean): Promise<void> {
    await accepted(await this.put(path("deskStatus"), { taking }));
  }

  /** Ends a conversation, with a last word if there is one. */
  async end(conversationId: Id, reason: EndReason = "solved", text?: string): Promise<Receipt> {
    return receipt(await this.put(path("deskEnding", { conversationId, endingId: newId() }), { reason, text }));
  }

  async stream(): Promise<Frames> {
    return new Frames(await this.#ask(path("deskStream")));
  }

  #openDesk(): Promise<Frames> {
    const seat = this.stream().then(async (frames) => {
      await frames.until("inbox");
      return frames;
    });
    // When the stream ends, or never begins, the chair is free again.
    const free = () => {
      if (this.#seat === seat) this.#seat = null;
    };
    seat.then(readOn).then(free, free);
    return seat;
  }

  async #ask(address: string, init: { method?: string; json?: unknown } = {}): Promise<Response> {
    const response = await this.#server.fetch(address, { ...init, token: this.token });
    if (response.status !== 401 || !this.#renew) return response;
    this.session = await this.#renew();
    return this.#server.fetch(address, { ...init, token: this.token });
  }
}
