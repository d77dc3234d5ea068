import { chatState, createSupport, type SupportClient } from "@warmline/client";
import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { TurnedClock, type Agent, type World } from "../src/index.ts";
import { Host } from "./identity.ts";
import { createLossyNetwork, FATES, type Fate } from "./lossy-network.ts";
import { signIn } from "./sign-in.ts";

type Step = { do: "send" | "agent" | "reconnect" | "identify" | "see" } | { do: "turn"; ms: number };

const steps: fc.Arbitrary<Step> = fc.oneof(
  { weight: 5, arbitrary: fc.constant<Step>({ do: "send" }) },
  { weight: 5, arbitrary: fc.integer({ min: 1, max: 30_000 }).map<Step>((ms) => ({ do: "turn", ms })) },
  { weight: 2, arbitrary: fc.constant<Step>({ do: "agent" }) },
  { weight: 1, arbitrary: fc.constantFrom<Step>({ do: "reconnect" }, { do: "see" }, { do: "identify" }) },
);

const fates = fc.array(
  fc.oneof({ weight: 2, arbitrary: fc.constant<Fate>("pass") }, { weight: 3, arbitrary: fc.constantFrom(...FATES) }),
  { maxLength: 60, size: "max" },
);

interface Run {
  world: World;
  client: SupportClient;
  agent: Agent;
  sent: { id: string; text: string }[];
  agentSaid: number;
}

let host: Host;
beforeAll(async () => {
  host = await Host.open();
});

const textOf = (parts: readonly { type: string; text?: string }[]) =>
  parts.flatMap((part) => (part.type === "text" ? [part.text] : [])).join("");

async function storedMessages({ world }: Run) {
  const rows = await world.store.db.selectFrom("message").select(["id", "parts"]).orderBy("seq").execute();
  return rows.map(({ id, parts }) => ({ id, text: textOf(JSON.parse(parts) as { type: string; text?: string }[]) }));
}

function shown({ client }: Run) {
  return chatState
    .rows(client.getState())
    .map(({ id, parts, text }) => ({ id, text: parts.length > 0 ? textOf(parts) : text }));
}

/** What was sent is on the screen once, in its order, whatever the network does. */
function checkScreen(run: Run): void {
  const mine = new Set(run.sent.map(({ id }) => id));
  const ids = shown(run).filter(({ id }) => mine.has(id));
  expect(ids).toEqual(run.sent);
}

async function take(run: Run, step: Step): Promise<void> {
  const { client, agent, world } = run;
  const conversationId = chatState.present(client.getState())?.id;
  switch (step.do) {
    case "send": {
      const text = `text ${run.sent.length}`;
      run.sent.push({ id: "", text });
      run.sent[run.sent.length - 1] = { id: client.chat.send(text), text };
      return;
    }
    case "agent": {
      if (conversationId === undefined) return;
      if (client.getState().conversations[conversationId]?.state === "waiting")
        await agent.take(conversationId).catch(() => undefined);
      await agent.say(conversationId, `answer ${run.agentSaid}`).catch(() => undefined);
      run.agentSaid += 1;
      return;
    }
    case "reconnect":
      return client.support.reconnect();
    case "see":
      return client.chat.markSeen();
    case "identify":
      void host.sign(world, { ttl: 3_600 }).then((token) => client.support.identify(token));
      return;
    case "turn":
      return;
  }
}

test(
  "whatever a network loses, delays and repeats, every text is stored once, in order, and shown once",
  { timeout: 120_000 },
  async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(steps, { minLength: 3, maxLength: 25, size: "max" }),
        fates,
        fc.integer({ min: -40_000_000, max: 40_000_000 }),
        async (script, given, skew) => {
          const world = await host.world();
          // The customer's clock goes wrong by up to half a day.
          const clock = new TurnedClock(world.clock.now() + skew);
          const faults = [...given];
          const network = createLossyNetwork(world, clock, faults[Symbol.iterator]());
          const client = createSupport({
            server: world.publicUrl,
            site: "fernhost",
            storage: memory(),
            fetch: network.fetch,
            clock,
          });
          const run: Run = { world, client, agent: await signIn(world), sent: [], agentSaid: 0 };
          const turn = async (ms: number) => {
            for (let left = ms; left > 0; left -= 1_000) {
              world.clock.turn(Math.min(left, 1_000));
              clock.turn(Math.min(left, 1_000));
              await network.settle();
              checkScreen(run);
            }
          };
          try {
            client.support.open();
            for (const step of script) {
              await take(run, step);
              checkScreen(run);
              await network.settle();
              checkScreen(run);
              if (step.do === "turn") await turn(step.ms);
            }
            // From here on the network is whole; a stream that fell silent before is given up after 40 s.
            faults.length = 0;
            await turn(60_000);
            for (let round = 0; round < 40 && !isQuiet(run); round += 1) await turn(5_000);
            expect(client.getState()).toMatchObject({ connection: { status: "live" }, session: { status: "ready" } });
            expect(client.getState().outbox).toEqual([]);
            const stored = (await storedMessages(run)).filter(({ text }) => text.startsWith("text "));
            expect(stored).toEqual(run.sent);
            const all = (await storedMessages(run)).map(({ id }) => id);
            expect(shown(run).map(({ id }) => id)).toEqual(all);
          } finally {
            client.destroy();
          }
        },
      ),
      {
        numRuns: Number(process.env["FAULT_RUNS"] ?? 100),
      },
    );
  },
);

function isQuiet({ client }: Run): boolean {
  const { connection, outbox } = client.getState();
  return connection.status === "live" && outbox.length === 0;
}

function memory() {
  const kept = new Map<string, string>();
  return {
    get: (key: string) => kept.get(key) ?? null,
    set: (key: string, value: string) => void kept.set(key, value),
    remove: (key: string) => void kept.delete(key),
  };
}
