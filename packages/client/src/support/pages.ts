import type { FeedEvent, Id, Seq } from "@warmline/protocol";
import type { Frame } from "../connection/event-stream.ts";
import type { OutboxItem, SupportState } from "../state.ts";
import type { OpenTabs, TabRole, Tabs } from "../tabs/tabs.ts";

/** What a leader tells of its line. */
export type SharedLine = Pick<SupportState, "connection" | "offline" | "wasLive">;

/** What a follower asks its leader to do. */
export type Wish =
  | { type: "add"; item: OutboxItem }
  | { type: "retry"; id: Id }
  | { type: "discard"; id: Id }
  | { type: "reconnect" };

type PageMessage =
  | { type: "ask" }
  | { type: "line"; line: SharedLine }
  | { type: "frames"; frames: readonly Frame[]; from: Seq }
  | { type: "receipt"; events: readonly FeedEvent[] }
  | { type: "outbox"; page: string; items: readonly OutboxItem[] }
  | { type: "wish"; wish: Wish }
  | { type: "taken"; id: Id }
  | { type: "signed-out" };

// Pages of another version of these messages are other pages.
const VERSION = 1;

export interface PagesOptions {
  open: OpenTabs | null;
  /** Begins the name that the pages of one browser know each other by; the customer’s record ends it. */
  name: string;
  state: () => SupportState;
  /** The name of this page in the journal. */
  page: () => string;
  onRole: (role: TabRole, before: TabRole | null) => void;
  /** The leader is another one: what the one before told last may have been missed. */
  onNewLeader: () => void;
  onLine: (line: SharedLine) => void;
  /** The leader heard something, after the place in the feed where it was. */
  onFrames: (frames: readonly Frame[], from: Seq) => void;
  onReceipt: (events: readonly FeedEvent[]) => void;
  /** The leader’s outbox, and the name under which it is kept. */
  onOutbox: (items: readonly OutboxItem[], page: string) => void;
  /** A follower wants something; what it adds is kept when the promise resolves. */
  onWish: (wish: Wish) => Promise<void>;
  /** The leader keeps what this page had added. */
  onTaken: (id: Id) => void;
  onSignedOut: () => void;
}

/** The pages of one browser that show the same customer’s record: one leads, and tells the others what it hears. */
export interface Pages {
  role: () => TabRole | null;
  /** Takes part with a customer’s record. Resolves with the role once it is known. */
  join: (visitorId: Id) => Promise<TabRole>;
  leave: () => void;
  /** As a leader: tells what was heard, before taking it in. */
  tellFrames: (frames: readonly Frame[]) => void;
  tellReceipt: (events: readonly FeedEvent[]) => void;
  /** As a leader: tells what has changed of line and outbox. */
  tellState: () => void;
  /** As a follower: asks the leader. */
  wish: (wish: Wish) => void;
  tellSignedOut: () => void;
}

export function createPages(options: PagesOptions): Pages {
  let tabs: Tabs<PageMessage> | null = null;
  let visitor: Id | null = null;
  let role: TabRole | null = null;
  let known = createAnswer<TabRole>();
  let toldLine: SharedLine | null = null;
  let toldItems: readonly OutboxItem[] | null = null;

  const post = (message: PageMessage) => tabs?.post(message);

  function onRole(next: TabRole): void {
    const before = role;
    if (next === before) return;
    role = next;
    toldLine = null;
    toldItems = null;
    known.give(next);
    options.onRole(next, before);
    if (next === "follower") post({ type: "ask" });
    if (next === "leader") tellState();
  }

  function tellState(): void {
    if (role !== "leader") return;
    const { connection, offline, wasLive, outbox } = options.state();
    const isSame = toldLine?.connection === connection && toldLine.offline === offline && toldLine.wasLive === wasLive;
    if (!isSame) post({ type: "line", line: (toldLine = { connection, offline, wasLive }) });
    if (toldItems !== outbox) post({ type: "outbox", page: options.page(), items: (toldItems = outbox) });
  }

  function hear(message: PageMessage): void {
    if (message.type === "signed-out") options.onSignedOut();
    else if (role === "leader") hearFollower(message);
    else if (role === "follower") hearLeader(message);
  }

  function hearFollower(message: PageMessage): void {
    if (message.type === "ask") {
      toldLine = null;
      toldItems = null;
      tellState();
    } else if (message.type === "wish") {
      void fulfil(message.wish);
    }
  }

  async function fulfil(wish: Wish): Promise<void> {
    await options.onWish(wish);
    if (wish.type === "add") post({ type: "taken", id: wish.item.id });
  }

  function hearLeader(message: PageMessage): void {
    if (message.type === "line") options.onLine(message.line);
    else if (message.type === "frames") options.onFrames(message.frames, message.from);
    else if (message.type === "receipt") options.onReceipt(message.events);
    else if (message.type === "outbox") options.onOutbox(message.items, message.page);
    else if (message.type === "taken") options.onTaken(message.id);
  }

  function leave(): void {
    tabs?.leave();
    tabs = null;
    visitor = null;
    role = null;
    known = createAnswer();
  }

  return {
    role: () => role,
    join(visitorId) {
      if (visitorId !== visitor) {
        leave();
        visitor = visitorId;
        if (options.open === null) onRole("alone");
        else {
          const own = options.open<PageMessage>(`${options.name} ${VERSION} ${visitorId}`, {
            onRole: (next) => void (tabs === own && onRole(next)),
            onMessage: (message) => void (tabs === own && hear(message)),
            onNewLeader: () => {
              if (tabs !== own || role !== "follower") return;
              post({ type: "ask" });
              options.onNewLeader();
            },
          });
          tabs = own;
          own.join();
        }
      }
      return known.answer;
    },
    leave,
    tellFrames: (frames) => void (role === "leader" && post({ type: "frames", frames, from: options.state().seq })),
    tellReceipt: (events) => void (role === "leader" && post({ type: "receipt", events })),
    tellState,
    wish: (wish) => post({ type: "wish", wish }),
    tellSignedOut: () => post({ type: "signed-out" }),
  };
}

function createAnswer<Value>() {
  let give: (value: Value) => void = () => undefined;
  const answer = new Promise<Value>((resolve) => (give = resolve));
  return { answer, give };
}
