import {
  type FormDraft,
  type GivenName,
  type Greeting,
  initialState,
  type OpenOptions,
  type RemarkDraft,
  type SupportClient,
  type SupportEvent,
  type SupportState,
  type TicketDraft,
  type WaitDraft,
} from "@warmline/client";
import { NOW } from "./world.ts";

/** A client that holds a state and only writes down what it is told. */
export interface FakeClient extends SupportClient {
  /** What was called, e.g. `["chat.send", "Hello"]`. */
  readonly calls: readonly (readonly unknown[])[];
  setState(change: Partial<SupportState>): void;
  /** What the site says to those who stay. */
  setGreetings(next: readonly Greeting[]): void;
  /** Tells hosts that something happened. */
  happen(event: SupportEvent): void;
  /** Lets time pass and tells those who watch the clock. */
  tick(ms: number): void;
}

const nothing = (): void => undefined;

const listen =
  <Listener>(set: Set<Listener>) =>
  (listener: Listener) => {
    set.add(listener);
    return () => void set.delete(listener);
  };

export function createFakeClient(start: Partial<SupportState> = {}, draft = ""): FakeClient {
  const listeners = new Set<() => void>();
  const clocks = new Set<() => void>();
  const drafts = new Set<() => void>();
  const kept = new Map<string, unknown>();
  const hosts = new Set<(event: SupportEvent) => void>();
  const calls: (readonly unknown[])[] = [];
  let state: SupportState = { ...initialState, ...start };
  let now = NOW;
  let greetings: readonly Greeting[] = [];
  let ticketDraft: Partial<TicketDraft> = {};
  let waitDraft: WaitDraft = {};
  const remarks = new Map<string, RemarkDraft>();
  const forms = new Map<string, FormDraft>();
  const setState = (change: Partial<SupportState>): void => {
    state = { ...state, ...change };
    for (const listener of listeners) listener();
  };
  const note =
    <Args extends readonly unknown[], Result>(name: string, act: (...args: Args) => Result) =>
    (...args: Args): Result => {
      calls.push([name, ...args]);
      return act(...args);
    };

  return {
    calls,
    setState,
    setGreetings(next) {
      greetings = next;
    },
    happen(event) {
      for (const listener of hosts) listener(event);
    },
    tick(ms) {
      now += ms;
      for (const listener of clocks) listener();
    },
    getState: () => state,
    subscribe: listen(listeners),
    now: () => now,
    onTick: listen(clocks),
    on: (...args: unknown[]) => listen(hosts)(args.at(-1) as (event: SupportEvent) => void),
    kept: { get: (name) => kept.get(name), set: (name, value) => void kept.set(name, value) },
    support: {
      open: note("support.open", ({ view }: OpenOptions = {}) =>
        setState({ window: { open: true, ...(view ? { asked: { view } } : {}) } }),
      ),
      close: note("support.close", () => setState({ window: { open: false } })),
      prefill(text) {
        draft ||= text;
        for (const listener of drafts) listener();
      },
      restore: note("support.restore", nothing),
      identify: note("support.identify", (_token: string) => Promise.resolve({ ok: true as const })),
      signOut: note("support.signOut", () => ({ done: true as const })),
      reconnect: note("support.reconnect", nothing),
      followIncident: note("support.followIncident", (_id: string, _wish: object) => undefined),
      dismissIncident: note("support.dismissIncident", (_id: string) => undefined),
      giveName: note("support.giveName", (_given: GivenName | null) => undefined),
      article: note("support.article", (_id: string) => undefined),
      greetings: () => Promise.resolve(greetings),
      url: (path) => `https://support.example${path}`,
    },
    chat: {
      send: note("chat.send", (_text: string) => "sent"),
      edit: note("chat.edit", (_id: string, _text: string) => undefined),
      remove: note("chat.remove", (_id: string) => undefined),
      react: note("chat.react", (_id: string, _emoji: string | null) => undefined),
      tick: note("chat.tick", (_id: string, _step: number, _state: string | null) => undefined),
      answerChoice: note("chat.answerChoice", (_id: string, _option: string) => undefined),
      answerForm: note("chat.answerForm", (_id: string, _answers: Readonly<Record<string, string>>) => undefined),
      getFormDraft: (id) => forms.get(id) ?? null,
      setFormDraft(id, next) {
        if (next === null) forms.delete(id);
        else forms.set(id, next);
      },
      askPerson: note("chat.askPerson", (_id: string) => undefined),
      loadEarlier: note("chat.loadEarlier", nothing),
      search: note("chat.search", (_words: string) => undefined),
      reveal: note("chat.reveal", (_message: object) => undefined),
      endReveal: note("chat.endReveal", nothing),
      choose: note("chat.choose", (_id: string | null) => undefined),
      retry: note("chat.retry", (_id: string) => undefined),
      discard: note("chat.discard", (_id: string) => "Taken back"),
      setTyping: note("chat.setTyping", (_typing: boolean) => undefined),
      markSeen: note("chat.markSeen", nothing),
      leave: note("chat.leave", nothing),
      setCategory: note("chat.setCategory", (category: string | null) => setState({ category })),
      getDraft: () => draft,
      setDraft(text) {
        draft = text;
      },
      onDraft: listen(drafts),
    },
    files: {
      attach: note("files.attach", (_files: Iterable<File | Blob>) => []),
      remove: note("files.remove", (_id: string) => undefined),
      pause: note("files.pause", (_id: string) => undefined),
      resume: note("files.resume", (_id: string) => undefined),
      retry: note("files.retry", (_id: string) => undefined),
      url: note("files.url", (_id: string) => Promise.resolve(null)),
      renewUrl: note("files.renewUrl", (_id: string) => Promise.resolve(null)),
    },
    rating: {
      choose: note("rating.choose", (_rating: string, _face: string | null) => undefined),
      remark: note("rating.remark", (_rating: string, _remark: RemarkDraft) => undefined),
      dismiss: note("rating.dismiss", (_rating: string) => undefined),
      getDraft: (id) => remarks.get(id) ?? null,
      setDraft(id, next) {
        if (next === null) remarks.delete(id);
        else remarks.set(id, next);
      },
    },
    amends: { claim: note("amends.claim", (_offer: string) => undefined) },
    ticket: {
      submit: note("ticket.submit", (_ticket: TicketDraft) => "ticket"),
      getDraft: () => ticketDraft,
      setDraft(next) {
        ticketDraft = next;
      },
      onDraft: listen(drafts),
      context: () => ({
        page: "https://shop.example/",
        browser: "A browser",
        screen: "390 × 844",
        language: "en",
        appVersion: null,
      }),
      attach: note("ticket.attach", (_files: Iterable<File | Blob>) => []),
      addTo: note("ticket.addTo", (_id: string) => undefined),
      convert: note("ticket.convert", (_id: string, _to: string, _draft?: TicketDraft) => undefined),
      show: note("ticket.show", (shownTicket: string | null) => setState({ shownTicket })),
    },
    ownData: { save: note("ownData.save", nothing), erase: note("ownData.erase", nothing) },
    transcript: { download: note("transcript.download", (_id: string, _format: string) => undefined) },
    waitTime: {
      askCallBack: note("waitTime.askCallBack", (_wish: object) => undefined),
      cancelCallBack: note("waitTime.cancelCallBack", nothing),
      writeWhenItIsMyTurn: note("waitTime.writeWhenItIsMyTurn", (_email: string | null) => undefined),
      getDraft: () => waitDraft,
      setDraft(next) {
        waitDraft = next;
      },
    },
    destroy: note("destroy", nothing),
  };
}
