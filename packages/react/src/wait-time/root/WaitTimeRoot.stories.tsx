import type { Meta, StoryObj } from "@storybook/react-vite";
import { beforeTheLine, inLine, lostInLine } from "../../../test/scenes/wait-time.ts";
import { WaitTime } from "../index.ts";

const meta = {
  title: "Wait time/Root",
  component: WaitTime.Root,
  render: () => (
    <WaitTime.Root>
      <WaitTime.Place />
      <WaitTime.Progress />
      <WaitTime.Estimate />
      <WaitTime.Agents />
      <WaitTime.Kept />
      <WaitTime.Stale />
    </WaitTime.Root>
  ),
} satisfies Meta<typeof WaitTime.Root>;

export default meta;

type Story = StoryObj<typeof meta>;

/** Nothing was written yet: the place that a first word would get. */
export const BeforeWriting: Story = { parameters: { scene: beforeTheLine(0) } };

export const BeforeWritingOthersWait: Story = { parameters: { scene: beforeTheLine(4) } };

export const BeforeWritingNobodyHere: Story = { parameters: { scene: beforeTheLine(0, []) } };

export const First: Story = { parameters: { scene: inLine(0) } };

export const Second: Story = { parameters: { scene: inLine(1) } };

export const Fifth: Story = { parameters: { scene: inLine(4, ["olena", "tomas"]) } };

export const NobodyHere: Story = { parameters: { scene: inLine(1, []) } };

/** The network is gone: what is said here may have changed since. */
export const Stale: Story = { parameters: { scene: lostInLine } };
