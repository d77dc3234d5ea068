/** What the status page shows now. */
export interface BoardState {
  /** Since when letters are late, as an ISO date and time; null while all is well. */
  disturbedSince: string | null;
}

/** Hearthost’s status page, on which one disturbance can be put up and taken down. */
export interface StatusBoard {
  state(): BoardState;
  turn(disturbed: boolean): void;
  /** The page’s data in the form of a Statuspage `summary.json`, which the support server reads. */
  summary(): object;
}

const SERVICES = [
  { id: "websites", name: "Websites" },
  { id: "databases", name: "Databases" },
  { id: "e-mail", name: "E-mail" },
  { id: "backups", name: "Backups" },
  { id: "domain-names", name: "Domain names" },
  { id: "the-cat", name: "The cat" },
];
const LATE = "e-mail";

/** @param now milliseconds since the epoch */
export function createStatusBoard(now: () => number): StatusBoard {
  let since: string | null = null;
  let changedAt = new Date(now()).toISOString();

  const components = () =>
    SERVICES.map((service) => ({
      ...service,
      status: since !== null && service.id === LATE ? "degraded_performance" : "operational",
    }));

  const incident = (startedAt: string) => ({
    id: `late-letters-${Date.parse(startedAt)}`,
    name: "Letters arrive late",
    status: "identified",
    impact: "minor",
    started_at: startedAt,
    created_at: startedAt,
    updated_at: startedAt,
    components: components().filter(({ id }) => id === LATE),
    incident_updates: [
      {
        id: `late-letters-${Date.parse(startedAt)}-1`,
        status: "identified",
        body: "The alpaca newsletter is back, and its queue is long. Every letter arrives, up to half an hour late.",
        created_at: startedAt,
        display_at: startedAt,
      },
    ],
  });

  return {
    state: () => ({ disturbedSince: since }),
    turn(disturbed) {
      if (disturbed === (since !== null)) return;
      changedAt = new Date(now()).toISOString();
      since = disturbed ? changedAt : null;
    },
    summary: () => ({
      page: { id: "hearthost", name: "Hearthost", time_zone: "Europe/Kyiv", updated_at: changedAt },
      status: since === null ? { indicator: "none", description: "Everything is warm" } : MINOR,
      components: components(),
      incidents: since === null ? [] : [incident(since)],
      scheduled_maintenances: [],
    }),
  };
}

const MINOR = { indicator: "minor", description: "Letters arrive late" };
