import type { Meta, StoryObj } from "@storybook/react-vite";
import { press } from "../../../test/press.ts";
import { nameless } from "../../../test/scenes/people.ts";
import { Chat } from "../index.ts";

const meta = {
  title: "Chat/AskName",
  component: Chat.AskName,
  parameters: { scene: nameless },
  render: () => (
    <Chat.Root>
      <Chat.AskName />
    </Chat.Root>
  ),
} satisfies Meta<typeof Chat.AskName>;

export default meta;

type Story = StoryObj<typeof meta>;

/** Asked once, after the first word. In Ukrainian there is a field for the patronymic. */
export const Asking: Story = {};

export const NothingTyped: Story = { play: press("chat.ask-name-save") };

export const PutTogether: Story = {
  render: () => (
    <Chat.Root>
      <Chat.AskName>
        <Chat.AskNameField />
        <Chat.AskNamePatronymic />
        <Chat.AskNameSave />
        <Chat.AskNameSkip />
      </Chat.AskName>
    </Chat.Root>
  ),
};
