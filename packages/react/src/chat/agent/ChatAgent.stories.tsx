import type { Meta, StoryObj } from "@storybook/react-vite";
import { answered, longName, withBot, withPhoto } from "../../../test/scenes/chat.ts";
import { Chat } from "../index.ts";

const meta = {
  title: "Chat/Agent",
  component: Chat.Agent,
  parameters: { scene: answered },
  render: () => (
    <Chat.Root>
      <Chat.Agent />
    </Chat.Root>
  ),
} satisfies Meta<typeof Chat.Agent>;

export default meta;

type Story = StoryObj<typeof meta>;

export const Person: Story = {};

export const PersonWithPhoto: Story = { parameters: { scene: withPhoto } };

export const Program: Story = { parameters: { scene: withBot } };

export const LongName: Story = { parameters: { scene: longName } };

export const Photo: Story = {
  parameters: { scene: withPhoto },
  render: () => (
    <Chat.Root>
      <Chat.Agent>
        <Chat.AgentPhoto />
      </Chat.Agent>
    </Chat.Root>
  ),
};

export const PhotoOfInitials: Story = {
  render: () => (
    <Chat.Root>
      <Chat.Agent>
        <Chat.AgentPhoto />
      </Chat.Agent>
    </Chat.Root>
  ),
};

export const Name: Story = {
  render: () => (
    <Chat.Root>
      <Chat.Agent>
        <Chat.AgentName />
      </Chat.Agent>
    </Chat.Root>
  ),
};

export const Signature: Story = {
  render: () => (
    <Chat.Root>
      <Chat.Agent>
        <Chat.AgentSignature />
      </Chat.Agent>
    </Chat.Root>
  ),
};

export const ProgramLabel: Story = {
  parameters: { scene: withBot },
  render: () => (
    <Chat.Root>
      <Chat.Agent>
        <Chat.AgentBot />
      </Chat.Agent>
    </Chat.Root>
  ),
};
