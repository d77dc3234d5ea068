import type { Meta, StoryObj } from "@storybook/react-vite";
import { typing } from "../../../test/scenes/chat.ts";
import { Chat } from "../index.ts";

const meta = {
  title: "Chat/Typing",
  component: Chat.Typing,
  render: () => (
    <Chat.Root>
      <Chat.Typing />
    </Chat.Root>
  ),
} satisfies Meta<typeof Chat.Typing>;

export default meta;

type Story = StoryObj<typeof meta>;

export const AgentTypes: Story = { parameters: { scene: typing } };
