import { storageKey, type SupportStorage } from "@warmline/client";
import {
  path,
  type AnswerPart,
  type Article,
  type AskCallBack,
  type EndReason,
  type Face,
  type FollowIncident,
  type Id,
  type HistoryPage,
  type LeaveRemark,
  type Reaction,
  type Receipt,
  type SearchResult,
  type Seq,
  type SessionResponse,
  type Snapshot,
  type StepState,
  type TicketFormInput,
} from "@warmline/protocol";
import { Frames } from "./frames.ts";
import { accepted, receipt } from "./receipt.ts";
import { newId, type Server } from "./server.ts";
import { createStorage } from "./storage.ts";
import { uploadFile, type FileKind } from "../uploads/upload.ts";

/** What the form of a ticket asks for. */
export type TicketForm = TicketFormInput;

/** What a conversation becomes. */
export type ConvertInput = { kind: "chat" } | ({ kind: "ticket" } & TicketForm);

const LEFT: EndReason = "left";

/** A customer on a page. Everything goes by the HTTP API, as a widget’s words do. */
export class Visitor {
  readonly #server: Server;
  session: SessionResponse;

  private constructor(server: Server, session: SessionResponse) {
    this.#server = server;
    this.session = session;
  }

  /** Opens a session. @throws Error if the server refuses it */
  static async arrive(
    server: Server,
    request: {
      site?: string | undefined;
      restore?: string | undefined;
      identity?: string | undefined;
      locale?: string | undefined;
    } = {},
  ): Promise<Visitor> {
    return new Visitor(server, await openSession(server, { site: "fernhost", locale: "en", ...request }));
  }

  get id(): Id {
    return this.session.snapshot.visitor.id;
  }

  get token(): string {
    return this.session.token;
  }

  put(address: string, json: unknown): Promise<Response> {
    return this.#server.fetch(address, { method: "PUT", json, token: this.token });
  }

  /** Opens a chat, about one of the site’s categories if it is named. */
  async openChat(conversationId = newId(), about: { category?: string } = {}): Promise<Id> {
    await receipt(await this.put(path("conversation", { conversationId }), { kind: "chat", ...about }));
    return conversationId;
  }

  async say(conversationId: Id, text: string, messageId = newId()): Promise<Receipt> {
    return receipt(await this.put(path("message", { conversationId, messageId }), { text }));
  }

  /** Opens a chat beside those that are open. */
  async openApart(conversationId = newId()): Promise<Id> {
    await receipt(await this.put(path("conversation", { conversationId }), { kind: "chat", apart: true }));
    return conversationId;
  }

  /** Says of a step that it is done, or that one is stuck there; null takes that back. */
  async tick(
    conversationId: Id,
    messageId: Id,
    step: number,
    state: StepState | null,
    tickId = newId(),
  ): Promise<Receipt> {
    return receipt(await this.put(path("tick", { conversationId, messageId, tickId }), { step, state }));
  }

  /** Chooses one of the answers that a message offers. */
  async choose(conversationId: Id, messageId: Id, option: string, answerId = newId()): Promise<Receipt> {
    const answer: AnswerPart = { kind: "choice", option };
    return receipt(await this.put(path("answer", { conversationId, messageId, answerId }), answer));
  }

  /** Answers the questions of a message, by their ids. */
  async fillIn(
    conversationId: Id,
    messageId: Id,
    values: Readonly<Record<string, string>>,
    answerId = newId(),
  ): Promise<Receipt> {
    const answers = Object.entries(values).map(([field, value]) => ({ field, value }));
    const answer: AnswerPart = { kind: "form", answers };
    return receipt(await this.put(path("answer", { conversationId, messageId, answerId }), answer));
  }

  /** Reads one of the site’s articles. @throws Error if there is none such */
  async read(articleId: string): Promise<Article> {
    return this.#read(path("article", { articleId }));
  }

  /** Changes the words of a message of one's own. */
  async edit(conversationId: Id, messageId: Id, text: string): Promise<Receipt> {
    const ids = { conversationId, messageId, editId: newId() };
    return receipt(await this.put(path("edit", ids), { text }));
  }

  /** Takes a message of one's own back. */
  async takeBack(conversationId: Id, messageId: Id): Promise<Receipt> {
    const ids = { conversationId, messageId, removalId: newId() };
    return receipt(await this.put(path("removal", ids), {}));
  }

  /** Reacts to a message; null takes it back. */
  async react(conversationId: Id, messageId: Id, emoji: Reaction | null): Promise<Receipt> {
    const ids = { conversationId, messageId, reactionId: newId() };
    return receipt(await this.put(path("reaction", ids), { emoji }));
  }

  /** The messages of a conversation before a place. */
  async history(conversationId: Id, before: Seq): Promise<HistoryPage> {
    return this.#read(`${path("history", { conversationId })}?before=${before}`);
  }

  /** The messages that have all of some words. */
  async search(words: string): Promise<SearchResult> {
    return this.#read(`${path("search")}?words=${encodeURIComponent(words)}`);
  }

  /** Uploads a file, a text if nothing is said of it. Returns its id, for a message to carry. */
  async upload(bytes: Uint8Array<ArrayBuffer>, kind: Partial<FileKind> = {}, fileId = newId()): Promise<Id> {
    await uploadFile(this.#server, bytes, kind, (file) => this.put(path("file", { fileId }), file));
    return fileId;
  }

  /** Says something, or nothing, with files that were uploaded. */
  async send(conversationId: Id, text: string, files: readonly Id[], messageId = newId()): Promise<Receipt> {
    return receipt(await this.put(path("message", { conversationId, messageId }), { text, files }));
  }

  /** Begins a chat with some words, about one of the site’s categories if it is named. Returns its id. */
  async begin(text: string, about: { category?: string } = {}): Promise<Id> {
    const conversationId = await this.openChat(newId(), about);
    await this.say(conversationId, text);
    return conversationId;
  }

  /** Shows the other side that words are being typed: for six seconds, or no more. */
  async type(conversationId: Id, typing = true): Promise<void> {
    await accepted(await this.put(path("typing", { conversationId }), { typing }));
  }

  /** Asks to be called. @default the first time that the site offers */
  async askCallBack(conversationId: Id, wish: Partial<AskCallBack> = {}, callBackId = newId()): Promise<Receipt> {
    const { site } = await this.look();
    const window = site.callBackWindows[0] ?? { from: 0, to: 0 };
    const call: AskCallBack = { phone: "+380 44 123 45 67", ...window, timeZone: "Europe/Kyiv", ...wish };
    return receipt(await this.put(path("callBack", { conversationId, callBackId }), call));
  }

  /** Wants no call any more. */
  async cancelCallBack(conversationId: Id): Promise<Receipt> {
    const ids = { conversationId, endingId: newId() };
    return receipt(await this.put(path("callBackEnding", ids), { outcome: "cancelled" }));
  }

  /** Asks for a letter when it is their turn; null takes it back. */
  async askTurnLetter(conversationId: Id, email: string | null): Promise<Receipt> {
    const ids = { conversationId, turnLetterId: newId() };
    return receipt(await this.put(path("turnLetter", ids), { email }));
  }

  /** Wants to be told when an incident is over, or no longer. */
  async follow(incidentId: string, { following = true, email = null }: Partial<FollowIncident> = {}): Promise<Receipt> {
    const ids = { incidentId, followId: newId() };
    return receipt(await this.put(path("incidentFollow", ids), { following, email }));
  }

  /** Answers a heartbeat, as a page does that is open: whoever stands in line is here. */
  async beHere(): Promise<void> {
    await accepted(await this.put(path("presence"), {}));
  }

  async leave(conversationId: Id): Promise<Receipt> {
    return receipt(await this.put(path("ending", { conversationId, endingId: newId() }), { reason: LEFT }));
  }

  /** Wants a person, whatever a program is doing. */
  async askPerson(conversationId: Id, requestId = newId()): Promise<Receipt> {
    return receipt(await this.put(path("personRequest", { conversationId, requestId }), {}));
  }

  /** Says how they want to be called; null would rather not say. */
  async giveName(name: string | null, patronymic: string | null = null, nameId = newId()): Promise<Receipt> {
    return receipt(await this.put(path("name", { nameId }), { name, patronymic }));
  }

  /** Rates a contact; null takes it back. */
  async rate(contactId: Id, face: Face | null): Promise<Receipt> {
    return receipt(await this.put(path("choice", { ratingId: contactId, choiceId: newId() }), { face }));
  }

  /** Says what was good or wrong beside a face. */
  async remark(ratingId: Id, { reasons = [], text = "" }: Partial<LeaveRemark>, remarkId = newId()): Promise<Receipt> {
    return receipt(await this.put(path("remark", { ratingId, remarkId }), { reasons, text }));
  }

  /** Does not want to say how it was. */
  async dismiss(ratingId: Id): Promise<Receipt> {
    return receipt(await this.put(path("dismissal", { ratingId, dismissalId: newId() }), {}));
  }

  /** Takes an offer. */
  async claim(offerId: Id, claimId = newId()): Promise<Receipt> {
    return receipt(await this.put(path("offerClaim", { offerId, claimId }), {}));
  }

  /** Leaves a ticket. Returns the id of its conversation. */
  async leaveTicket(form: Partial<TicketForm> = {}): Promise<Id> {
    const conversationId = newId();
    const { visitor, site } = this.session.snapshot;
    const whole: TicketForm = {
      category: site.categories[0]?.id ?? "",
      gist: "My site is down",
      details: "",
      email: visitor.email ?? "maria@post.example",
      name: visitor.name,
      ...form,
    };
    await receipt(await this.put(path("conversation", { conversationId }), { kind: "ticket", ...whole }));
    return conversationId;
  }

  /** Makes a ticket of a chat, or a chat of a ticket. */
  async convert(conversationId: Id, to: ConvertInput): Promise<Receipt> {
    return receipt(await this.put(path("conversion", { conversationId, conversionId: newId() }), to));
  }

  /** All that was said in a conversation, as a file. */
  transcript(conversationId: Id, query = ""): Promise<Response> {
    return this.#server.fetch(`${path("transcript", { conversationId })}${query}`, { token: this.token });
  }

  /** All that is kept of them, as a file. */
  ownData(): Promise<Response> {
    return this.#server.fetch(path("dataExport"), { token: this.token });
  }

  /** Erases all that is kept of them. */
  async erase(erasureId = newId()): Promise<Receipt> {
    return receipt(await this.put(path("erasure", { erasureId }), {}));
  }

  /** Opens the session anew, as the next page does, and tells what it shows. */
  async look(): Promise<Snapshot> {
    const { restore, snapshot } = this.session;
    const { site, visitor } = snapshot;
    this.session = await openSession(this.#server, { site: site.id, locale: visitor.locale, restore });
    return this.session.snapshot;
  }

  async #read<T>(address: string): Promise<T> {
    const response = await accepted(await this.#server.fetch(address, { token: this.token }));
    return (await response.json()) as T;
  }

  async stream(cursor: string = this.session.cursor): Promise<Frames> {
    return new Frames(await this.#server.fetch(`/v1/stream?cursor=${cursor}`, { token: this.token }));
  }

  /**
   * A storage such as this visitor’s browser has: a widget that is given it goes on with this session.
   *
   * @param server the address that the widget is given. @default the server’s public one
   * @throws TypeError if that is not known
   */
  storage(server = this.#server.publicUrl): SupportStorage {
    if (server === undefined) throw new TypeError("Name the server’s address, as the widget is given it.");
    return createStorage([[storageKey(server, this.session.snapshot.site.id), this.session.restore]]);
  }
}

async function openSession(server: Server, json: object): Promise<SessionResponse> {
  const response = await server.fetch(path("session"), { method: "POST", json });
  return (await (await accepted(response)).json()) as SessionResponse;
}
