import type { Meta, StoryObj } from "@storybook/react-vite";
import type { Loaded } from "../../../test/scene.ts";
import { talking } from "../../../test/scenes/chat.ts";
import { Support } from "../index.ts";

const meta = {
  title: "Support/Own data",
  component: Support.OwnData,
  parameters: { scene: talking },
} satisfies Meta<typeof Support.OwnData>;

export default meta;

type Story = StoryObj<typeof meta>;

/** What erasing means is said before it is done. */
export const Asked: Story = {
  play: async ({ canvas, userEvent, loaded }) => {
    const { voice } = loaded as unknown as Loaded;
    await userEvent.click(await canvas.findByText(voice.say("own-data.title")));
    await userEvent.click(await canvas.findByText(voice.say("own-data.erase")));
    await canvas.findByText(voice.say("own-data.question"));
  },
};

export const Erased: Story = {
  play: async ({ canvas, userEvent, loaded }) => {
    const { voice } = loaded as unknown as Loaded;
    await userEvent.click(await canvas.findByText(voice.say("own-data.title")));
    await userEvent.click(await canvas.findByText(voice.say("own-data.erase")));
    await userEvent.click(await canvas.findByRole("button", { name: voice.say("own-data.confirm") }));
    await canvas.findByText(voice.say("own-data.erasing", { state: "done" }));
  },
};

/** The network is away just then. */
export const Failed: Story = {
  play: async ({ canvas, userEvent, loaded }) => {
    const { voice, worlds } = loaded as unknown as Loaded;
    for (const world of Object.values(worlds)) world.network.failing({ status: 503 });
    await userEvent.click(await canvas.findByText(voice.say("own-data.title")));
    await userEvent.click(await canvas.findByRole("button", { name: voice.say("own-data.save") }));
    await canvas.findByText(voice.say("transcript.failed"));
  },
};

/** Unfolded from the start. */
export const OfParts: Story = {
  render: () => (
    <Support.OwnData open>
      <Support.OwnDataSave />
      <Support.OwnDataErase open>
        <Support.OwnDataConfirm />
      </Support.OwnDataErase>
      <Support.OwnDataStatus />
    </Support.OwnData>
  ),
};
