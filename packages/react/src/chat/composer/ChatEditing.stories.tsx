import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect } from "storybook/test";
import { press } from "../../../test/press.ts";
import type { Loaded } from "../../../test/scene.ts";
import { changeable } from "../../../test/scenes/changes.ts";
import { Chat } from "../index.ts";

const meta = {
  title: "Chat/Editing",
  component: Chat.Editing,
  parameters: { scene: changeable },
  render: () => (
    <Chat.Root>
      <Chat.List />
      <Chat.Composer>
        <Chat.Editing />
        <Chat.Input />
        <Chat.Remaining />
        <Chat.Send />
      </Chat.Composer>
    </Chat.Root>
  ),
} satisfies Meta<typeof Chat.Editing>;

export default meta;

type Story = StoryObj<typeof meta>;

/** Up in the empty field takes the last message into it. */
export const LastMessage: Story = {
  play: async ({ canvas, userEvent, loaded }) => {
    const { voice } = loaded as unknown as Loaded;
    await userEvent.click(canvas.getByRole("textbox", { name: voice.say("chat.composer") }));
    await userEvent.keyboard("{ArrowUp}");
    await canvas.findByText(voice.say("chat.editing"), { exact: false });
  },
};

export const Cancelled: Story = {
  render: () => (
    <Chat.Root>
      <Chat.List />
      <Chat.Composer>
        <Chat.Editing>
          <Chat.EditCancel />
        </Chat.Editing>
        <Chat.Input />
        <Chat.Send />
      </Chat.Composer>
    </Chat.Root>
  ),
  play: async (context) => {
    const { voice } = context.loaded as unknown as Loaded;
    const input = context.canvas.getByRole("textbox", { name: voice.say("chat.composer") });
    await context.userEvent.click(input);
    await context.userEvent.keyboard("{ArrowUp}");
    await press("chat.edit-cancel")(context);
    await expect(input).toHaveValue("");
    await expect(input).toHaveFocus();
  },
};
