import type { Meta, StoryObj } from "@storybook/react-vite";
import type { Loaded } from "../../../test/scene.ts";
import { Chat } from "../index.ts";

const meta = { title: "Chat/Empty", component: Chat.Empty } satisfies Meta<typeof Chat.Empty>;

export default meta;

type Story = StoryObj<typeof meta>;

export const Greeting: Story = {
  render: () => (
    <Chat.Root>
      <Chat.Empty />
    </Chat.Root>
  ),
};

export const WithTheTeam: Story = {
  render: (_, { loaded }) => (
    <Chat.Root>
      <Chat.Empty>
        <Chat.Team />
        {(loaded as unknown as Loaded).voice.say("chat.greeting")}
      </Chat.Empty>
    </Chat.Root>
  ),
};
