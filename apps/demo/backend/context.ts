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
  readonly agents: {
    /** Returns the secret of a sign-in link that works once. */
    createSignInLink(siteId: string, agentId: string): Promise<string>;
  };
}

/** What `warmline start --backend` hands to a host’s backend. */
export interface BackendContext {
  /** The address customers reach the support server by. */
  origin: string;
  app: SupportApp;
  /** The same server on the same storage with another clock. */
  at(clock: Clock): SupportApp;
  log: Log;
  /** Where the server keeps its data, or null if it keeps them in memory. */
  dataFolder: string | null;
}
