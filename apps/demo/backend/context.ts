/** Milliseconds since the epoch and timers by it: the server’s clock, as far as a host may turn it. */
export interface Clock {
  now(): number;
  setTimeout(callback: () => void, ms: number): unknown;
  clearTimeout(timer: unknown): void;
}

export interface Log {
  info(message: string, fields?: Record<string, unknown>): void;
  warn(message: string, fields?: Record<string, unknown>): void;
  error(message: string, fields?: Record<string, unknown>): void;
}

/** What this backend needs of the support server inside the same process. */
export interface SupportApp {
  fetch(request: Request): Promise<Response>;
  /** Begins the scheduled work, e.g. letters. */
  start(): void;
  /** Stops the scheduled work. */
  drain(): Promise<void>;
  readonly agents: {
    /** Returns the secret of a sign-in link that works once. */
    createSignInLink(siteId: string, agentId: string): Promise<string>;
  };
}

/** What `warmline start --backend` hands to a host’s backend. */
export interface BackendContext {
  /** The address customers reach the support server by, without a trailing slash. */
  origin: string;
  app: SupportApp;
  /** The same storage and sites under another clock. */
  at(clock: Clock): Promise<SupportApp>;
  log: Log;
  /** Absolute path of the folder where the server keeps its data. */
  dataFolder: string;
}
