import type { Meta, StoryObj } from "@storybook/react-vite";
import { inLine, solved, talking } from "../../../test/scenes/chat.ts";
import { Chat } from "../index.ts";

const meta = {
  title: "Chat/Root",
  component: Chat.Root,
  render: () => (
    <Chat.Root>
      <Chat.Agent />
      <Chat.Empty />
      <Chat.List />
      <Chat.Latest />
      <Chat.Typing />
      <Chat.Promise />
      <Chat.Composer>
        <Chat.Input />
        <Chat.Remaining />
        <Chat.Send />
      </Chat.Composer>
      <Chat.Actions>
        <Chat.Leave />
      </Chat.Actions>
    </Chat.Root>
  ),
} satisfies Meta<typeof Chat.Root>;

export default meta;

type Story = StoryObj<typeof meta>;

export const BeforeTheFirstWord: Story = {};

export const Waiting: Story = { parameters: { scene: inLine } };

export const Active: Story = { parameters: { scene: talking } };

export const Ended: Story = { parameters: { scene: solved } };
