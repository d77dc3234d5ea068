import type { Meta, StoryObj } from "@storybook/react-vite";
import { press } from "../../../test/press.ts";
import type { Loaded } from "../../../test/scene.ts";
import { answered, inLine } from "../../../test/scenes/chat.ts";
import { Chat } from "../index.ts";

const meta = {
  title: "Chat/Actions",
  component: Chat.Actions,
  render: () => (
    <Chat.Root>
      <Chat.Actions>
        <Chat.Leave />
        <Chat.ToTicket />
      </Chat.Actions>
    </Chat.Root>
  ),
} satisfies Meta<typeof Chat.Actions>;

export default meta;

type Story = StoryObj<typeof meta>;

export const InLine: Story = { parameters: { scene: inLine } };

export const WithAnAgent: Story = { parameters: { scene: answered } };

/** The chat ends at once, without a question in between; writing again opens it anew. */
export const Left: Story = {
  parameters: { scene: answered },
  render: () => (
    <Chat.Root>
      <Chat.List />
      <Chat.Actions>
        <Chat.Leave />
      </Chat.Actions>
    </Chat.Root>
  ),
  play: async (context) => {
    const { voice } = context.loaded as unknown as Loaded;
    await press("chat.leave")(context);
    await context.canvas.findByText(voice.say("chat.ended", { reason: "left" }));
  },
};
