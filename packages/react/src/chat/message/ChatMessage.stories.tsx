import type { Meta, StoryObj } from "@storybook/react-vite";
import type { ChatRow } from "@warmline/client";
import { expect } from "storybook/test";
import { linesOf } from "../../../test/lines.ts";
import { press } from "../../../test/press.ts";
import type { Loaded, SceneLocale } from "../../../test/scene.ts";
import { answered, inLine, joined, talking } from "../../../test/scenes/chat.ts";
import { answering, programHelped } from "../../../test/scenes/people.ts";
import { signInBeforeSending } from "../../../test/scenes/support.ts";
import { delivered, failed, inDoubt, queued, reloaded, seen, sending, sent } from "../../../test/scenes/writing.ts";
import { Chat } from "../index.ts";

const meta = {
  title: "Chat/Message",
  component: Chat.Message,
  render: () => (
    <Chat.Root>
      <Chat.List />
    </Chat.Root>
  ),
} satisfies Meta;

export default meta;

type Story = StoryObj;

export const OnesOwn: Story = { name: "One’s own", parameters: { scene: inLine } };

export const AnAgents: Story = { name: "An agent’s", parameters: { scene: answered } };

export const TheSystems: Story = { name: "The system’s", parameters: { scene: joined } };

/** A program is writing: its words grow, and nothing jumps. */
export const AProgramIsWriting: Story = { parameters: { scene: answering } };

/** A program’s answer with an article, and a question with choices. */
export const AProgramHasAnswered: Story = { parameters: { scene: programHelped } };

export const Groups: Story = { parameters: { scene: talking } };

export const Queued: Story = { parameters: { scene: queued } };

export const Sending: Story = { parameters: { scene: sending } };

export const Sent: Story = { parameters: { scene: sent } };

export const Delivered: Story = { parameters: { scene: delivered } };

export const Read: Story = { parameters: { scene: seen } };

export const Failed: Story = { parameters: { scene: failed } };

export const InDoubt: Story = { parameters: { scene: inDoubt } };

/** It goes again by itself; until then it can neither be changed nor taken back. */
export const InDoubtAfterAReload: Story = { parameters: { scene: reloaded } };

export const RefusedToStrangers: Story = { parameters: { scene: signInBeforeSending } };

/** “Send again” sends it for good, once the server takes it. */
export const SentAgain: Story = {
  parameters: { scene: failed },
  play: async (context) => {
    const { voice } = context.loaded as unknown as Loaded;
    await press("chat.retry")(context);
    await context.canvas.findAllByText(voice.say("chat.status", { status: "sent" }));
  },
};

/** “Edit” takes it back into the composer, with the cursor in it. */
export const TakenBack: Story = {
  parameters: { scene: failed },
  render: () => (
    <Chat.Root>
      <Chat.List />
      <Chat.Composer>
        <Chat.Input />
        <Chat.Send />
      </Chat.Composer>
    </Chat.Root>
  ),
  play: async (context) => {
    const { voice } = context.loaded as unknown as Loaded;
    await press("chat.edit")(context);
    const input = context.canvas.getByRole("textbox", { name: voice.say("chat.composer") });
    await expect(input).toHaveValue(linesOf(voice.locale as SceneLocale).address);
    await expect(input).toHaveFocus();
  },
};

const time = (row: ChatRow) => (
  <Chat.Message row={row}>
    <Chat.Time />
  </Chat.Message>
);

export const Time: Story = {
  parameters: { scene: answered },
  render: () => (
    <Chat.Root>
      <Chat.List>{time}</Chat.List>
    </Chat.Root>
  ),
};

const status = (row: ChatRow) => (
  <Chat.Message row={row}>
    <Chat.Status />
  </Chat.Message>
);

export const Status: Story = {
  parameters: { scene: failed },
  render: () => (
    <Chat.Root>
      <Chat.List>{status}</Chat.List>
    </Chat.Root>
  ),
};

const buttons = (row: ChatRow) => (
  <Chat.Message row={row}>
    <Chat.Retry />
    <Chat.Discard />
  </Chat.Message>
);

export const RetryAndDiscard: Story = {
  parameters: { scene: failed },
  render: () => (
    <Chat.Root>
      <Chat.List>{buttons}</Chat.List>
    </Chat.Root>
  ),
};
