import type { Meta, StoryObj } from "@storybook/react-vite";
import type { Scene } from "../../../test/scene.ts";
import { Chat } from "../index.ts";

const meta = {
  title: "Chat/Composer",
  component: Chat.Composer,
  render: () => (
    <Chat.Root>
      <Chat.Composer>
        <Chat.Input />
        <Chat.Remaining />
        <Chat.Send />
      </Chat.Composer>
    </Chat.Root>
  ),
} satisfies Meta<typeof Chat.Composer>;

export default meta;

type Story = StoryObj<typeof meta>;

export const Empty: Story = {};

const typed: Scene = { act: ({ chat }) => chat.setDraft("My shop shows a warning") };

export const Typed: Story = { parameters: { scene: typed } };
