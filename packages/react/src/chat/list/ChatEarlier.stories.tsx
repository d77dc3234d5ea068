import type { Meta, StoryObj } from "@storybook/react-vite";
import { waitFor } from "storybook/test";
import type { Loaded } from "../../../test/scene.ts";
import { answered } from "../../../test/scenes/chat.ts";
import { failingHistory, longHistory, slowHistory } from "../../../test/scenes/history.ts";
import { Chat } from "../index.ts";

const meta = {
  title: "Chat/Earlier messages",
  component: Chat.Earlier,
  render: () => (
    <Chat.Root style={{ maxBlockSize: 420 }}>
      <Chat.List />
      <Chat.Latest />
    </Chat.Root>
  ),
} satisfies Meta<typeof Chat.Earlier>;

export default meta;

type Story = StoryObj<typeof meta>;

/** Goes up as far as there is something, until this is said. */
const goUpTo =
  (key: "chat.earlier-loading" | "chat.earlier-failed" | "chat.beginning"): NonNullable<Story["play"]> =>
  async ({ canvas, loaded }) => {
    const { voice } = loaded as unknown as Loaded;
    const log = canvas.getByRole("log", { name: voice.say("chat.log") });
    await waitFor(() => {
      log.scrollTop = 0;
      canvas.getByText(voice.say(key));
    });
  };

/** They come when one goes up, and what one reads stays where it is. */
export const Before: Story = { parameters: { scene: longHistory } };

export const OnTheirWay: Story = { parameters: { scene: slowHistory }, play: goUpTo("chat.earlier-loading") };

export const NotCome: Story = { parameters: { scene: failingHistory }, play: goUpTo("chat.earlier-failed") };

export const TheBeginning: Story = { parameters: { scene: longHistory }, play: goUpTo("chat.beginning") };

/** The line before what came while one was away. */
export const NotSeen: Story = {
  parameters: { scene: answered },
  play: async ({ canvas, loaded }) => {
    const { voice } = loaded as unknown as Loaded;
    await canvas.findByText(voice.say("chat.unseen"));
  },
};

/** `<Chat.List>` brings them; they can stand elsewhere as well. */
export const OnTheirOwn: Story = {
  parameters: { scene: longHistory },
  render: () => (
    <Chat.Root>
      <Chat.Earlier />
      <Chat.Beginning />
      <Chat.Unseen />
    </Chat.Root>
  ),
};
