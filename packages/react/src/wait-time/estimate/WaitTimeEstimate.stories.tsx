import type { Meta, StoryObj } from "@storybook/react-vite";
import type { Wait } from "@warmline/client";
import { closed, inLine, lostInLine, told } from "../../../test/scenes/wait-time.ts";
import { WaitTime } from "../index.ts";

const meta = {
  title: "Wait time/Estimate",
  component: WaitTime.Estimate,
  subcomponents: {
    Reason: WaitTime.Reason,
    Overdue: WaitTime.Overdue,
    Turn: WaitTime.Turn,
    Hours: WaitTime.Hours,
    Agents: WaitTime.Agents,
    Stale: WaitTime.Stale,
  },
  render: () => (
    <WaitTime.Root>
      <WaitTime.Place />
      <WaitTime.Estimate />
    </WaitTime.Root>
  ),
} satisfies Meta<typeof WaitTime.Estimate>;

export default meta;

type Story = StoryObj<typeof meta>;

export const Soon: Story = { parameters: { scene: told(() => ({ state: "soon" }), 0) } };

export const Range: Story = { parameters: { scene: told(() => ({ typicalMinutes: 5, upperMinutes: 10 })) } };

export const OneNumber: Story = { parameters: { scene: told(() => ({ typicalMinutes: 5, upperMinutes: 5 })) } };

/** Typical and almost-always are too far apart to name both. */
export const UpTo: Story = { parameters: { scene: told(() => ({ upperMinutes: 20 })) } };

export const Long: Story = { parameters: { scene: told(() => ({ state: "long" }), 14) } };

export const Unsure: Story = { parameters: { scene: told(() => ({ state: "unknown", unknown: "unsure" })) } };

export const ClosesFirst: Story = {
  parameters: { scene: told(() => ({ state: "unknown", unknown: "closes-first" })) },
};

/** Support itself is disturbed: no estimate holds then. */
export const Paused: Story = { parameters: { scene: told(() => ({ state: "paused" })) } };

export const Closed: Story = {
  parameters: { scene: closed(false) },
  render: () => (
    <WaitTime.Root>
      <WaitTime.Place />
      <WaitTime.Estimate />
      <WaitTime.Hours />
    </WaitTime.Root>
  ),
};

/** It is longer than was told, for a reason that is known. */
const longer = (reason: Wait["reason"]): Story => ({
  parameters: { scene: told(() => ({ typicalMinutes: 10, upperMinutes: 20, reason })) },
  render: () => (
    <WaitTime.Root>
      <WaitTime.Place />
      <WaitTime.Estimate />
      <WaitTime.Reason />
    </WaitTime.Root>
  ),
});

export const AgentLeft: Story = longer("agent-left");

export const UrgentAhead: Story = longer("urgent-ahead");

export const SomebodyCameBack: Story = longer("came-back");

export const SomebodyTakenFirst: Story = longer("taken-first");

export const Slower: Story = longer("slower");

export const Overdue: Story = {
  parameters: { scene: told(() => ({ state: "overdue", typicalMinutes: 3, upperMinutes: 7 }), 0) },
  render: () => (
    <WaitTime.Root>
      <WaitTime.Place />
      <WaitTime.Overdue />
      <WaitTime.Estimate />
    </WaitTime.Root>
  ),
};

/** An agent waits for somebody who looked elsewhere. */
export const YourTurn: Story = {
  parameters: { scene: told((now) => ({ state: "your-turn", turnUntil: now + 300_000 }), 0) },
  render: () => (
    <WaitTime.Root>
      <WaitTime.Turn />
      <WaitTime.Place />
      <WaitTime.Estimate />
    </WaitTime.Root>
  ),
};

export const NoHistory: Story = {
  parameters: { scene: told(() => ({ state: "unknown", unknown: "no-history" })) },
};

export const NobodyHere: Story = { parameters: { scene: inLine(2, []) } };

const withAgents: Story["render"] = () => (
  <WaitTime.Root>
    <WaitTime.Place />
    <WaitTime.Agents />
  </WaitTime.Root>
);

export const OneAgent: Story = { parameters: { scene: inLine(2) }, render: withAgents };

export const TwoAgents: Story = { parameters: { scene: inLine(2, ["olena", "tomas"]) }, render: withAgents };

export const Stale: Story = {
  parameters: { scene: lostInLine },
  render: () => (
    <WaitTime.Root>
      <WaitTime.Place />
      <WaitTime.Stale />
    </WaitTime.Root>
  ),
};
