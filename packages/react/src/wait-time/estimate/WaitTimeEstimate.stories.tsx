import type { Meta, StoryObj } from "@storybook/react-vite";
import { inLine, lostInLine } from "../../../test/scenes/wait-time.ts";
import { WaitTime } from "../index.ts";

const meta = {
  title: "Wait time/Estimate",
  component: WaitTime.Estimate,
  subcomponents: { Agents: WaitTime.Agents, Stale: WaitTime.Stale },
  render: () => (
    <WaitTime.Root>
      <WaitTime.Place />
      <WaitTime.Estimate />
    </WaitTime.Root>
  ),
} satisfies Meta<typeof WaitTime.Estimate>;

export default meta;

type Story = StoryObj<typeof meta>;

export const NoHistory: Story = { parameters: { scene: inLine(2) } };

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
