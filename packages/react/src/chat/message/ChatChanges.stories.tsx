import type { Meta, StoryObj } from "@storybook/react-vite";
import type { ChatRow } from "@warmline/client";
import { press } from "../../../test/press.ts";
import type { Loaded } from "../../../test/scene.ts";
import { changeRefused, changing, edited, reacted, removed } from "../../../test/scenes/changes.ts";
import { Chat } from "../index.ts";

const row = (shown: ChatRow) =>
  shown.author !== "system" && (
    <Chat.Message row={shown}>
      <Chat.Text />
      <Chat.Removed />
      <Chat.Reactions />
      <Chat.Time />
      <Chat.Edited />
      <Chat.Status />
      <Chat.Unchanged />
    </Chat.Message>
  );

const meta = {
  title: "Chat/Changes of a message",
  component: Chat.Message,
  render: () => (
    <Chat.Root>
      <Chat.List>{row}</Chat.List>
    </Chat.Root>
  ),
} satisfies Meta;

export default meta;

type Story = StoryObj;

export const Edited: Story = { parameters: { scene: edited } };

export const BeingSaved: Story = { parameters: { scene: changing } };

/** The words are kept until the customer has decided. */
export const Refused: Story = { parameters: { scene: changeRefused } };

export const LeftAsItWas: Story = {
  parameters: { scene: changeRefused },
  play: async (context) => {
    await press("chat.change-drop")(context);
  },
};

export const Removed: Story = { parameters: { scene: removed } };

export const Reactions: Story = { parameters: { scene: reacted } };

/** Pressing one’s own takes it back. */
export const ReactionTakenBack: Story = {
  parameters: { scene: reacted },
  play: async ({ canvas, userEvent, loaded }) => {
    const { voice } = loaded as unknown as Loaded;
    const label = voice.say("chat.reacted", {
      reaction: voice.say("chat.reaction", { emoji: "like" }),
      names: voice.say("chat.you"),
    });
    await userEvent.click(await canvas.findByRole("button", { name: label }));
  },
};
