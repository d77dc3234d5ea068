import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect } from "storybook/test";
import { linesOf } from "../../../test/lines.ts";
import type { Loaded, SceneLocale } from "../../../test/scene.ts";
import { draft, nearTheEnd, severalLines, tooLong } from "../../../test/scenes/writing.ts";
import { Chat } from "../index.ts";

const meta = {
  title: "Chat/Composer",
  component: Chat.Composer,
  render: () => (
    <Chat.Root>
      <Chat.Composer>
        <Chat.Input />
        <Chat.Remaining />
        <Chat.Send />
      </Chat.Composer>
    </Chat.Root>
  ),
} satisfies Meta<typeof Chat.Composer>;

export default meta;

type Story = StoryObj<typeof meta>;

export const Empty: Story = {};

export const Typed: Story = { parameters: { scene: draft } };

export const SeveralLines: Story = { parameters: { scene: severalLines } };

export const NearTheEnd: Story = { parameters: { scene: nearTheEnd } };

export const TooLong: Story = { parameters: { scene: tooLong } };

/** Enter sends; Shift and Enter begin a new line. */
export const SentByEnter: Story = {
  render: () => (
    <Chat.Root>
      <Chat.List />
      <Chat.Composer>
        <Chat.Input />
        <Chat.Send />
      </Chat.Composer>
    </Chat.Root>
  ),
  play: async ({ canvas, userEvent, loaded }) => {
    const { voice } = loaded as unknown as Loaded;
    const { address, both } = linesOf(voice.locale as SceneLocale);
    const input = canvas.getByRole("textbox", { name: voice.say("chat.composer") });
    await userEvent.type(input, `${address}{Shift>}{Enter}{/Shift}${both}{Enter}`);
    await expect(input).toHaveValue("");
    await canvas.findByText(voice.say("chat.status", { status: "sent" }));
  },
};

export const Input: Story = {
  parameters: { scene: draft },
  render: () => (
    <Chat.Root>
      <Chat.Composer>
        <Chat.Input />
      </Chat.Composer>
    </Chat.Root>
  ),
};

export const RemainingCharacters: Story = {
  parameters: { scene: nearTheEnd },
  render: () => (
    <Chat.Root>
      <Chat.Composer>
        <Chat.Remaining />
      </Chat.Composer>
    </Chat.Root>
  ),
};

export const Send: Story = {
  parameters: { scene: draft },
  render: () => (
    <Chat.Root>
      <Chat.Composer>
        <Chat.Send />
      </Chat.Composer>
    </Chat.Root>
  ),
};

export const SendNothing: Story = { ...Send, parameters: {} };

export const SendTooMuch: Story = { ...Send, parameters: { scene: tooLong } };
