/**
 * What a page is among the pages of one browser that show the same support line: `alone` where it cannot tell of others,
 * `leader` if it holds the stream and empties the outbox for all, `follower` if another page does that for it.
 */
export type TabRole = "alone" | "leader" | "follower";

/** The pages of one browser that show the same support line, as one of them sees them. */
export interface Tabs<Message> {
  /** The present role; `follower` until it is known, unless `alone`. */
  role: () => TabRole;
  /** Begins to take part. Calling it twice is fine. */
  join: () => void;
  /** Lets go of the leadership and of the channel, e.g. when the page is put into the browser’s cache. */
  leave: () => void;
  /** Tells all other pages. Whoever is alone tells nobody. */
  post: (message: Message) => void;
}

export interface TabsListener<Message> {
  /** The role was found or changed. */
  onRole: (role: TabRole) => void;
  /** Another page said something. */
  onMessage: (message: Message) => void;
  /** Another page than before leads now: what it told meanwhile may have been missed. */
  onNewLeader: () => void;
}

/** Makes a page’s part among the pages that know `name`. Injected, so that tests play several pages in one process. */
export type OpenTabs = <Message>(name: string, listener: TabsListener<Message>) => Tabs<Message>;
