import type { Meta, StoryObj } from "@storybook/react-vite";
import type { Loaded } from "../../../test/scene.ts";
import { beforeTheLine, inLine, lostInLine } from "../../../test/scenes/wait-time.ts";
import { WaitTime } from "../index.ts";

const meta = {
  title: "Wait time/Place",
  component: WaitTime.Place,
  subcomponents: { Progress: WaitTime.Progress, Kept: WaitTime.Kept },
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

/** The line for the eye: it moves when the place does, and shows how far one has come. */
export const Progress: Story = {
  parameters: { scene: inLine(4) },
  render: () => (
    <WaitTime.Root>
      <WaitTime.Place />
      <WaitTime.Progress />
    </WaitTime.Root>
  ),
  play: async ({ canvas, loaded }) => {
    const { worlds, voice } = loaded as unknown as Loaded;
    const [world] = Object.values(worlds);
    await canvas.findByText(voice.say("wait-time.place", { place: 5 }));
    const olena = await world?.agent("olena");
    for (const { conversationId } of (await olena?.line())?.places.slice(0, 2) ?? []) await olena?.take(conversationId);
    await canvas.findByText(voice.say("wait-time.place", { place: 3 }));
  },
};

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
