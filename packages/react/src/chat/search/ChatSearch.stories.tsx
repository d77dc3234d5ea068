import type { Meta, StoryObj } from "@storybook/react-vite";
import type { Message } from "@warmline/client";
import { found, notFound, searchFailed, several } from "../../../test/scenes/conversations.ts";
import { Chat } from "../index.ts";

const meta = {
  title: "Chat/Search",
  component: Chat.Search,
  parameters: { scene: several },
  render: () => (
    <Chat.Root>
      <Chat.Search />
      <Chat.Found />
      <Chat.Results />
    </Chat.Root>
  ),
} satisfies Meta<typeof Chat.Search>;

export default meta;

type Story = StoryObj<typeof meta>;

export const Empty: Story = {};

export const Found: Story = { parameters: { scene: found } };

export const NotFound: Story = { parameters: { scene: notFound } };

export const Failed: Story = { parameters: { scene: searchFailed } };

const one = (message: Message) => <Chat.Result message={message} className="mine" />;

export const ResultsOfOnesOwn: Story = {
  name: "Results of one’s own",
  parameters: { scene: found },
  render: () => (
    <Chat.Root>
      <Chat.Search />
      <Chat.Results>{one}</Chat.Results>
    </Chat.Root>
  ),
};
