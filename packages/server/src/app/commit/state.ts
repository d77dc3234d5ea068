import type {
  AgentPromise,
  Contact,
  Conversation,
  FeedEvent,
  Id,
  Instant,
  Message,
  Name,
  Offer,
  Rating,
} from "@warmline/protocol";
import { conversationOf, type Command } from "../../service/command.ts";
import { filesIn } from "../../service/parts.ts";
import type { Around } from "../../storage/around.ts";
import { afterEvent, type Appended, type Changes } from "../../storage/changes.ts";
import type { FoundConversation } from "../../storage/conversations.ts";
import { NOBODYS } from "../../storage/files.ts";
import type { Job } from "../../storage/outbox.ts";
import type { StoredEvent } from "../../storage/storage.ts";
import type { FileRow, Tables, VisitorRow } from "../../storage/tables.ts";
import { Registers } from "./registers.ts";
import { keyOf, withoutWordsOf, type KnownOperation, type Step } from "./step.ts";

/** What several orders are decided on, one after another: what is stored around them, and what those before changed. */
export class State {
  readonly #visitors: Map<Id, VisitorRow>;
  readonly #recorded: ReadonlySet<Id>;
  readonly #touched = new Set<Id>();
  readonly #conversations: Map<Id, FoundConversation>;
  readonly #aliases: Map<Id, Id>;
  readonly #contacts: Map<Id, Contact>;
  readonly #promises: Map<Id, AgentPromise>;
  readonly #ratings: Map<Id, Rating>;
  readonly #messages: Map<string, Message>;
  readonly #notes: Set<Id>;
  readonly #files: Map<Id, FileRow>;
  readonly #incidents: Around["incidents"];
  readonly #follows: Map<string, { email: string | null }>;
  /** When each chat was last told that another one became part of it. */
  readonly #samePlaceTold: Map<Id, Instant>;
  readonly #operations: Map<string, KnownOperation>;
  readonly #offers: Map<Id, Offer>;
  /** When each visitor was last asked outside the window. */
  readonly #popUps: Map<Id, Instant>;
  readonly #registers: Registers;
  readonly #agents: Around["agents"];
  readonly #fresh = new Set<Id>();
  readonly #written = {
    events: [] as Appended[],
    operations: [] as Tables["operation"][],
    aliases: [] as Tables["conversation_alias"][],
    jobs: [] as Job[],
    grants: [] as Tables["offer_grant"][],
    droppedFiles: [] as Id[],
  };

  constructor(rows: readonly VisitorRow[], around: Around) {
    this.#visitors = new Map(rows.map((row) => [row.id, row]));
    this.#recorded = new Set(this.#visitors.keys());
    this.#conversations = new Map(around.conversations.map((found) => [found.conversation.id, found]));
    this.#aliases = new Map(around.aliases.map((alias) => [alias.id, alias.conversation_id]));
    this.#contacts = new Map(around.contacts.map((contact) => [contact.id, contact]));
    this.#promises = new Map(around.promises.map((promise) => [promise.id, promise]));
    this.#ratings = new Map(around.ratings.map((rating) => [rating.id, rating]));
    this.#offers = new Map(around.offers.map((offer) => [offer.id, offer]));
    this.#popUps = new Map(around.popUps.map(({ visitorId, askedAt }) => [visitorId, askedAt]));
    this.#registers = new Registers(around.registers);
    this.#messages = new Map(around.messages.map(({ visitorId, message }) => [keyOf(visitorId, message.id), message]));
    this.#notes = new Set(around.noteIds);
    this.#files = new Map(around.files.map((file) => [file.id, file]));
    this.#incidents = around.incidents;
    this.#follows = new Map(around.follows.map((follow) => [keyOf(follow.visitor_id, follow.incident_id), follow]));
    this.#samePlaceTold = new Map(around.samePlaceTold.map(({ conversationId, at }) => [conversationId, at]));
    this.#operations = new Map(
      around.operations.map(({ visitor_id, id, hash }) => [keyOf(visitor_id, id), { hash, events: null }]),
    );
    for (const ticket of around.tickets) {
      const siteId = this.#visitors.get(ticket.visitorId)?.site;
      if (siteId !== undefined) this.#conversations.set(ticket.id, { siteId, conversation: ticket });
    }
    this.#agents = around.agents;
  }

  visitor(id: Id): VisitorRow | undefined {
    return this.#visitors.get(id);
  }

  /** The conversation that a command is about. */
  named(command: Command): FoundConversation | undefined {
    const id = conversationOf(command) ?? this.#aboutOf(command)?.conversationId;
    if (id === undefined) return undefined;
    return this.#conversations.get(id) ?? this.#conversations.get(this.#aliases.get(id) ?? "");
  }

  /** The chats of a visitor that have not ended. */
  openChats(visitorId: Id): Conversation[] {
    return this.#conversationsOf(visitorId).filter(({ kind, state }) => kind === "chat" && state !== "ended");
  }

  contact(id: Id): Contact | null {
    return this.#contacts.get(id) ?? null;
  }

  rating(id: Id): Rating | null {
    return this.#ratings.get(id) ?? null;
  }

  /** Whether a contact that some order asks about again was asked about again before. */
  isAskedAgain(contactId: Id): boolean {
    const asked = [...this.#ratings.values()].filter((rating) => rating.contactId === contactId);
    return asked.some(({ occasion }) => occasion === "follow-up");
  }

  offer(id: Id): Offer | null {
    return this.#offers.get(id) ?? null;
  }

  /** When a visitor was last asked outside the window; null if never. */
  lastPopUp(visitorId: Id): Instant | null {
    return this.#popUps.get(visitorId) ?? null;
  }

  /** The last number of a register that some order needs. */
  lastComplaint(siteId: Name, year: number): number {
    return this.#registers.last(siteId, year);
  }

  /** All that was said in a conversation that some order hands over, in no order. */
  talk(conversationId: Id): Message[] {
    return [...this.#messages.values()].filter((message) => message.conversationId === conversationId);
  }

  agent(siteId: Name, id: Name): Around["agents"][number] | undefined {
    return this.#agents.find((agent) => agent.site === siteId && agent.id === id);
  }

  /** What a command is about that names no conversation. */
  #aboutOf(command: Command): Rating | Offer | undefined {
    if ("ratingId" in command) return this.#ratings.get(command.ratingId);
    return "offerId" in command ? this.#offers.get(command.offerId) : undefined;
  }

  /** Promises of a conversation that nobody has settled yet. */
  unsettled(conversationId: Id): AgentPromise[] {
    return [...this.#promises.values()].filter(
      (promise) => promise.conversationId === conversationId && promise.settledAt === null,
    );
  }

  promise(id: Id): AgentPromise | null {
    return this.#promises.get(id) ?? null;
  }

  message(visitorId: Id, id: Id): Message | null {
    return this.#messages.get(keyOf(visitorId, id)) ?? null;
  }

  /** Whether a chat was told since then that another one became part of it. */
  isSamePlaceTold({ id, waitingSince }: Conversation): boolean {
    return waitingSince !== null && (this.#samePlaceTold.get(id) ?? -1) >= waitingSince;
  }

  incident(siteId: Name, id: string): Around["incidents"][number] | null {
    return this.#incidents.find((incident) => incident.site === siteId && incident.id === id) ?? null;
  }

  follow(visitorId: Id, incidentId: string): { email: string | null } | null {
    return this.#follows.get(keyOf(visitorId, incidentId)) ?? null;
  }

  hasNote(id: Id): boolean {
    return this.#notes.has(id);
  }

  file(id: Id): FileRow | undefined {
    return this.#files.get(id);
  }

  operation(visitorId: Id, id: Id): KnownOperation | undefined {
    return this.#operations.get(keyOf(visitorId, id));
  }

  /** The tickets that a visitor left lately. */
  ticketsOf(visitorId: Id): Conversation[] {
    return this.#conversationsOf(visitorId).filter(({ ticket }) => ticket !== null);
  }

  #conversationsOf(visitorId: Id): Conversation[] {
    const all = Array.from(this.#conversations.values(), ({ conversation }) => conversation);
    return all.filter((conversation) => conversation.visitorId === visitorId);
  }

  /** Takes in what was decided; the orders that follow are decided on it. */
  apply({ row, operation, events, alias, jobs }: Step): void {
    const visitorId = row.id;
    let after = row;
    for (const { event } of events) {
      after = afterEvent(after, event);
      this.#take(row, event);
    }
    this.#visitors.set(visitorId, after);
    if (events.length > 0 || !this.#recorded.has(visitorId)) this.#touched.add(visitorId);
    if (alias) this.#aliases.set(alias.id, alias.conversation_id);
    if (operation) this.#operations.set(keyOf(visitorId, operation.id), { hash: operation.hash, events });
    this.#written.events.push(...events.map((stored) => ({ ...stored, operationId: operation?.id ?? null })));
    if (operation) this.#written.operations.push({ visitor_id: visitorId, ...operation });
    if (alias) this.#written.aliases.push(alias);
    this.#written.jobs.push(...jobs);
  }

  #take({ id: visitorId, site }: VisitorRow, event: FeedEvent): void {
    switch (event.type) {
      case "conversation.changed": {
        const { conversation } = event;
        if (!this.#conversations.has(conversation.id)) this.#fresh.add(conversation.id);
        this.#registers.follow(site, this.#conversations.get(conversation.id)?.conversation, conversation);
        this.#conversations.set(conversation.id, { siteId: site, conversation });
        return;
      }
      case "contact.changed":
        this.#contacts.set(event.contact.id, event.contact);
        return;
      case "message.added":
        this.#messages.set(keyOf(visitorId, event.message.id), event.message);
        for (const { fileId } of filesIn(event.message.parts)) this.#send(fileId, visitorId, event.message.id);
        for (const part of event.message.parts)
          if (part.type === "notice" && part.notice === "same-place")
            this.#samePlaceTold.set(event.message.conversationId, event.at);
        return;
      case "message.changed":
        this.#messages.set(keyOf(visitorId, event.message.id), event.message);
        if (event.message.removedAt !== null) this.#drop(visitorId, event.message);
        return;
      case "note.added":
        this.#notes.add(event.note.id);
        return;
      case "promise.changed":
        if (!this.#promises.has(event.promise.id)) this.#fresh.add(event.promise.id);
        this.#promises.set(event.promise.id, event.promise);
        return;
      case "rating.changed":
        this.#ratings.set(event.rating.id, event.rating);
        if (event.rating.popUp) this.#popUps.set(visitorId, event.rating.askedAt);
        return;
      case "offer.changed":
        this.#grant(site, event.offer);
        return;
      case "incident.followed": {
        const key = keyOf(visitorId, event.incidentId);
        if (event.following) this.#follows.set(key, event);
        else this.#follows.delete(key);
        return;
      }
      case "visitor.changed":
      case "conversation.gone":
        return;
    }
  }

  /** Notes a claim when an offer becomes claimed. */
  #grant(site: Name, offer: Offer): void {
    const { id, state, code, settledAt } = offer;
    if (!this.#offers.has(id)) this.#fresh.add(id);
    const isClaim = state === "claimed" && this.#offers.get(id)?.state !== "claimed";
    if (isClaim) this.#written.grants.push({ offer_id: id, site, code: code ?? "", at: settledAt ?? 0 });
    this.#offers.set(id, offer);
  }

  #send(fileId: Id, visitorId: Id, messageId: Id): void {
    const file = this.#files.get(fileId);
    if (file) this.#files.set(fileId, { ...file, visitor_id: visitorId, message_id: messageId });
  }

  /** What was decided in this very batch must bring back neither the words nor the files. */
  #drop(visitorId: Id, removed: Message): void {
    const scrub = <T extends StoredEvent>(stored: T): T => withoutWordsOf(stored, visitorId, removed);
    this.#written.events = this.#written.events.map(scrub);
    for (const [key, operation] of this.#operations) {
      if (operation.events) this.#operations.set(key, { ...operation, events: operation.events.map(scrub) });
    }
    for (const [id, file] of this.#files) {
      if (file.message_id !== removed.id || file.visitor_id !== visitorId) continue;
      this.#files.set(id, { ...file, ...NOBODYS });
      this.#written.droppedFiles.push(id);
    }
  }

  /** All that was decided, to be written. */
  changes(): Changes {
    const touched = [...this.#touched].toSorted().flatMap((id) => this.#visitors.get(id) ?? []);
    return {
      ...this.#written,
      complaints: this.#registers.lines,
      begun: touched.filter(({ id }) => !this.#recorded.has(id)),
      visitors: touched.filter(({ id }) => this.#recorded.has(id)),
      fresh: this.#fresh,
    };
  }
}
