import type { Meta, StoryObj } from "@storybook/react-vite";
import { withPhoto } from "../../../test/scenes/chat.ts";
import { opening } from "../../../test/scenes/support.ts";
import { Chat } from "../index.ts";

const meta = {
  title: "Chat/Team",
  component: Chat.Team,
  render: () => (
    <Chat.Root>
      <Chat.Team />
    </Chat.Root>
  ),
} satisfies Meta<typeof Chat.Team>;

export default meta;

type Story = StoryObj<typeof meta>;

export const Initials: Story = {};

export const OneWithPhoto: Story = { parameters: { scene: withPhoto } };

export const NotKnownYet: Story = { parameters: { scene: opening } };
