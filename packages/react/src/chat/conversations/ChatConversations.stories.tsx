import type { Meta, StoryObj } from "@storybook/react-vite";
import type { ConversationView } from "@warmline/client";
import { press } from "../../../test/press.ts";
import { solved } from "../../../test/scenes/chat.ts";
import { elsewhere, letter, several } from "../../../test/scenes/conversations.ts";
import { Chat } from "../index.ts";

const meta = {
  title: "Chat/Conversations",
  component: Chat.Conversations,
  render: () => (
    <Chat.Root>
      <Chat.Conversations />
    </Chat.Root>
  ),
} satisfies Meta<typeof Chat.Conversations>;

export default meta;

type Story = StoryObj<typeof meta>;

export const None: Story = {};

export const Several: Story = { parameters: { scene: several } };

const short = (conversation: ConversationView) => (
  <Chat.Conversation conversation={conversation}>
    <Chat.ConversationTitle />
    <Chat.ConversationWords />
    <Chat.ConversationWhen />
    <Chat.ConversationState />
  </Chat.Conversation>
);

export const WithoutPhotos: Story = {
  parameters: { scene: several },
  render: () => (
    <Chat.Root>
      <Chat.Conversations>{short}</Chat.Conversations>
    </Chat.Root>
  ),
};

const chat = () => (
  <Chat.Root>
    <Chat.List />
    <Chat.Elsewhere />
    <Chat.Composer>
      <Chat.Input />
      <Chat.Send />
    </Chat.Composer>
    <Chat.Actions>
      <Chat.New />
    </Chat.Actions>
  </Chat.Root>
);

/** An ended conversation is read while another is open. */
export const Elsewhere: Story = { parameters: { scene: elsewhere }, render: chat };

export const GoneThere: Story = {
  parameters: { scene: elsewhere },
  render: chat,
  play: press("chat.go-on"),
};

export const WayThereAlone: Story = {
  parameters: { scene: elsewhere },
  render: () => (
    <Chat.Root>
      <Chat.Elsewhere>
        <Chat.GoOn />
      </Chat.Elsewhere>
    </Chat.Root>
  ),
};

export const Letter: Story = { parameters: { scene: letter }, render: chat };

/** After the end one writes on, or begins anew. */
export const New: Story = { parameters: { scene: solved }, render: chat };

export const Begun: Story = { parameters: { scene: solved }, render: chat, play: press("chat.new") };
