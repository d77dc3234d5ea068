import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect } from "storybook/test";
import { press } from "../../../test/press.ts";
import type { Loaded } from "../../../test/scene.ts";
import { longTalk } from "../../../test/scenes/chat.ts";
import { Chat } from "../index.ts";

const meta = {
  title: "Chat/Emoji",
  component: Chat.Emoji,
  parameters: { scene: longTalk },
  render: () => (
    <Chat.Root style={{ blockSize: 480 }}>
      <Chat.List />
      <Chat.Composer>
        <Chat.Emoji />
        <Chat.Input />
        <Chat.Send />
      </Chat.Composer>
    </Chat.Root>
  ),
} satisfies Meta<typeof Chat.Emoji>;

export default meta;

type Story = StoryObj<typeof meta>;

export const Closed: Story = {};

export const Open: Story = {
  play: async (context) => {
    const { voice } = context.loaded as unknown as Loaded;
    await press("chat.emoji")(context);
    await context.canvas.findByRole("searchbox", { name: voice.say("chat.emoji-search") });
  },
};

/** It is found by its name; Enter takes the first, and focus goes back to the field. */
export const FoundByName: Story = {
  play: async (context) => {
    const { canvas, userEvent, loaded } = context;
    const { voice } = loaded as unknown as Loaded;
    await press("chat.emoji")(context);
    await canvas.findByRole("searchbox", { name: voice.say("chat.emoji-search") });
    await userEvent.keyboard(voice.locale === "uk" ? "кава{Enter}" : "coffee{Enter}");
    const input = canvas.getByRole("textbox", { name: voice.say("chat.composer") });
    await expect(input).toHaveValue("☕");
    await expect(input).toHaveFocus();
  },
};
