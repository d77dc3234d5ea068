import type { Meta, StoryObj } from "@storybook/react-vite";
import type { Loaded } from "../../../test/scene.ts";
import { talking } from "../../../test/scenes/chat.ts";
import { Support } from "../index.ts";

const meta = {
  title: "Support/Transcript",
  component: Support.Transcript,
  parameters: { scene: talking },
} satisfies Meta<typeof Support.Transcript>;

export default meta;

type Story = StoryObj<typeof meta>;

export const Folded: Story = {};

export const Unfolded: Story = {
  play: async ({ canvas, userEvent, loaded }) => {
    const { voice } = loaded as unknown as Loaded;
    await userEvent.click(await canvas.findByText(voice.say("transcript.download")));
  },
};

/** The network is away just then. */
export const Failed: Story = {
  play: async ({ canvas, userEvent, loaded }) => {
    const { voice, worlds } = loaded as unknown as Loaded;
    for (const world of Object.values(worlds)) world.network.failing({ status: 503 });
    await userEvent.click(await canvas.findByText(voice.say("transcript.download")));
    const button = await canvas.findByRole("button", { name: voice.say("transcript.format", { format: "text" }) });
    await userEvent.click(button);
    await canvas.findByText(voice.say("transcript.failed"));
  },
};

/** One way to save it is enough here. */
export const OfParts: Story = {
  render: () => (
    <Support.Transcript open>
      <Support.TranscriptSave format="html" />
      <Support.TranscriptStatus />
    </Support.Transcript>
  ),
};
