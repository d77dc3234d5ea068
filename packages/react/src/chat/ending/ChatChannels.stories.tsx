import type { Meta, StoryObj } from "@storybook/react-vite";
import { brokenOff } from "../../../test/scenes/people.ts";
import { Chat } from "../index.ts";

const meta = {
  title: "Chat/Channels",
  component: Chat.Channels,
  parameters: { scene: brokenOff },
  render: () => (
    <Chat.Root>
      <Chat.List />
      <Chat.Channels />
    </Chat.Root>
  ),
} satisfies Meta<typeof Chat.Channels>;

export default meta;

/** A talk that was ended because of its tone: calm words, and where to turn next. */
export const BrokenOff: StoryObj<typeof meta> = {};
