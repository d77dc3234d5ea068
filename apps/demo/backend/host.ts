import { Hono } from "hono";
import type { HostConfig } from "./config.ts";
import { customersAt, findPerson } from "./customers.ts";
import type { IdentityIssuer } from "./identity.ts";
import type { ScriptedAgentSwitch } from "./scripted-agent.ts";
import type { StatusBoard } from "./status-board.ts";

/** The line of the clubs, which is open for four hours a week and knows nobody by name. */
const CLUBS = "clubs";

export interface HostOptions {
  server: string;
  site: string;
  identity: IdentityIssuer;
  /** Null where the support server runs in another process. */
  scriptedAgent: ScriptedAgentSwitch | null;
  statusBoard: StatusBoard;
  now(): number;
}

/** Hearthost’s own backend: what the pages of the site ask of the company, not of the support server. */
export function createHost({ server, site, identity, scriptedAgent, statusBoard, now }: HostOptions): Hono {
  const host = new Hono().basePath("/host");

  host.use(async (c, next) => {
    await next();
    c.header("Cache-Control", "no-store");
  });

  host.get("/config", (c) =>
    c.json<HostConfig>(
      c.req.query("site") === CLUBS
        ? { server, site: CLUBS, customers: [] }
        : { server, site, customers: customersAt(now()) },
    ),
  );

  host.get("/status", (c) => c.json(statusBoard.state()));
  host.get("/status/api/v2/summary.json", (c) => c.json(statusBoard.summary()));

  host.put("/status", async (c) => {
    const { disturbed } = await readObject(c.req.raw);
    if (typeof disturbed !== "boolean")
      return c.json({ message: "Send { disturbed: true } or { disturbed: false }." }, 422);
    statusBoard.turn(disturbed);
    return c.json(statusBoard.state());
  });

  host.post("/identity", async (c) => {
    const body = await readObject(c.req.raw);
    const customer = findPerson(body["customer"]);
    if (customer === undefined) return c.json({ message: "Hearthost has no such customer." }, 404);
    return c.json({ token: await identity.issue(customer, now()) });
  });

  host.get("/scripted-agent", (c) => c.json({ available: scriptedAgent !== null, on: scriptedAgent?.isOn() ?? false }));

  host.put("/scripted-agent", async (c) => {
    const { on } = await readObject(c.req.raw);
    if (typeof on !== "boolean") return c.json({ message: "Send { on: true } or { on: false }." }, 422);
    if (scriptedAgent === null)
      return c.json({ message: "The scripted agent lives where the support server runs." }, 501);
    try {
      await scriptedAgent.turn(on);
    } catch (error) {
      return c.json({ message: `The scripted agent cannot start: ${(error as Error).message}` }, 501);
    }
    return c.json({ available: true, on: scriptedAgent.isOn() });
  });

  return host;
}

async function readObject(request: Request): Promise<Record<string, unknown>> {
  const body: unknown = await request.json().catch(() => null);
  return typeof body === "object" && body !== null ? (body as Record<string, unknown>) : {};
}
