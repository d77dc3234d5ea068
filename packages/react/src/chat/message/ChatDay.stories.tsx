import type { Meta, StoryObj } from "@storybook/react-vite";
import type { Loaded } from "../../../test/scene.ts";
import { Chat } from "../index.ts";

const DAY_MS = 86_400_000;

const meta = { title: "Chat/Day", component: Chat.Day } satisfies Meta;

export default meta;

type Story = StoryObj;

const daysAgo = (days: number): Story => ({
  render: (_, { loaded }) => {
    const [client] = Object.values((loaded as unknown as Loaded).lines);
    return (
      <Chat.Root>
        <Chat.Day at={(client?.now() ?? 0) - days * DAY_MS} />
      </Chat.Root>
    );
  },
});

export const Today: Story = daysAgo(0);

export const Yesterday: Story = daysAgo(1);

export const Earlier: Story = daysAgo(5);
