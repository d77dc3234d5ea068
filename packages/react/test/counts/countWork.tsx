import { act, render } from "@testing-library/react";
import type { SupportState } from "@warmline/client";
import { Profiler, type ReactNode } from "react";
import { Support } from "../../src/support/index.ts";
import { createFakeClient, type FakeClient } from "../createFakeClient.ts";
import { voice } from "../renderPart.tsx";

/** What React did for something that happened. */
export interface Work {
  commits: number;
  /** Names of the components that ran, in all commits together. */
  components: readonly string[];
  /** How many of React’s nodes were made or copied, in all commits together. */
  fibres: number;
}

/** As much of React’s own node as is read here. */
interface Fibre {
  tag: number;
  flags: number;
  type: unknown;
  child: Fibre | null;
  sibling: Fibre | null;
}

/** React’s tags of components that are functions: plain, forwarding a ref, with memory, and both of the latter. */
const COMPONENTS = [0, 11, 14, 15];
/** React’s mark on a component that ran in the commit that made or copied its node. */
const RAN = 1;

export interface Counted {
  client: FakeClient;
  container: HTMLElement;
  /** Lets something happen and counts what React does for it. */
  count: (happen: () => void | Promise<void>) => Promise<Work>;
}

/**
 * Draws parts and counts the work of every commit below them: a `<Profiler>` around all of them tells of each, and the whole tree
 * is then compared with that of the commit before. A node that was not in it was made or copied for this one.
 */
export function countWork(parts: ReactNode, state: Partial<SupportState>): Counted {
  const client = createFakeClient(state);
  let before = new Set<Fibre>();
  let work: { commits: number; components: string[]; fibres: number } | null = null;

  function look(): void {
    const now = new Set<Fibre>();
    for (const fibre of walk(rootOf(container))) {
      now.add(fibre);
      if (work === null || before.has(fibre)) continue;
      work.fibres += 1;
      if (COMPONENTS.includes(fibre.tag) && (fibre.flags & RAN) !== 0) work.components.push(nameOf(fibre));
    }
    before = now;
  }

  const { container } = render(
    <Profiler
      id="all"
      onRender={() => {
        if (work === null) return;
        work.commits += 1;
        look();
      }}
    >
      <Support.Root client={client} voice={voice}>
        {parts}
      </Support.Root>
    </Profiler>,
  );

  return {
    client,
    container,
    async count(happen) {
      look();
      const own = (work = { commits: 0, components: [], fibres: 0 });
      await act(async () => {
        await happen();
      });
      work = null;
      return own;
    },
  };
}

function rootOf(container: HTMLElement): Fibre {
  const key = Object.keys(container).find((name) => name.startsWith("__reactContainer$"));
  const host = (container as unknown as Record<string, { stateNode: { current: Fibre } } | undefined>)[key ?? ""];
  if (host === undefined) throw new Error("React keeps its tree elsewhere in this version.");
  return host.stateNode.current;
}

/** Goes down alone: upwards a node may point to the one that it was copied from. */
function* walk(first: Fibre): Generator<Fibre> {
  for (let fibre: Fibre | null = first; fibre !== null; fibre = fibre.sibling) {
    yield fibre;
    if (fibre.child !== null) yield* walk(fibre.child);
  }
}

function nameOf({ type }: Fibre): string {
  const { displayName, name, type: inner } = type as { displayName?: string; name?: string; type?: { name?: string } };
  return displayName ?? name ?? inner?.name ?? "?";
}
