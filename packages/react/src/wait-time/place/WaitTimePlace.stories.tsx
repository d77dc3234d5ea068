import type { Meta, StoryObj } from "@storybook/react-vite";
import { beforeTheLine, inLine, lostInLine } from "../../../test/scenes/wait-time.ts";
import { WaitTime } from "../index.ts";

const meta = {
  title: "Wait time/Place",
  component: WaitTime.Place,
  subcomponents: { Kept: WaitTime.Kept },
  render: () => (
    <WaitTime.Root>
      <WaitTime.Place />
    </WaitTime.Root>
  ),
} satisfies Meta<typeof WaitTime.Place>;

export default meta;

type Story = StoryObj<typeof meta>;

export const First: Story = { parameters: { scene: inLine(0) } };

export const Second: Story = { parameters: { scene: inLine(1) } };

export const Third: Story = { parameters: { scene: inLine(2) } };

export const Fifth: Story = { parameters: { scene: inLine(4) } };

export const WouldBeFirst: Story = { parameters: { scene: beforeTheLine(0) } };

export const WouldBeThird: Story = { parameters: { scene: beforeTheLine(2) } };

const withKept: Story["render"] = () => (
  <WaitTime.Root>
    <WaitTime.Place />
    <WaitTime.Kept />
    <WaitTime.Stale />
  </WaitTime.Root>
);

export const Kept: Story = { parameters: { scene: inLine(2) }, render: withKept };

/** On old news it promises nothing. */
export const KeptWhileOffline: Story = { parameters: { scene: lostInLine }, render: withKept };
