import type { Meta, StoryObj } from "@storybook/react-vite";
import type { Scene } from "../../../test/scene.ts";
import { Chat } from "../index.ts";

/** A site that is not up goes before all others. */
const withEmergency: Scene = {
  site: ({ tickets }) => {
    for (const category of tickets.categories) if (category.id === "website-down") category.emergency = true;
  },
};

const meta = {
  title: "Chat/Topics",
  component: Chat.Topics,
  subcomponents: { TopicsLabel: Chat.TopicsLabel, Topic: Chat.Topic },
  parameters: { scene: withEmergency },
  render: () => (
    <Chat.Root>
      <Chat.Topics />
    </Chat.Root>
  ),
} satisfies Meta<typeof Chat.Topics>;

export default meta;

type Story = StoryObj<typeof meta>;

export const Open: Story = {};

export const Chosen: Story = {
  parameters: { scene: { ...withEmergency, act: (client) => client.chat.setCategory("domain") } satisfies Scene },
};

export const EmergencyChosen: Story = {
  parameters: { scene: { ...withEmergency, act: (client) => client.chat.setCategory("website-down") } satisfies Scene },
};

/** Some of them, in one’s own order. */
export const OwnTopics: Story = {
  render: () => (
    <Chat.Root>
      <Chat.Topics>
        <Chat.TopicsLabel />
        <Chat.Topic category="invoice" />
        <Chat.Topic category="domain" />
      </Chat.Topics>
    </Chat.Root>
  ),
};
