import type { Meta, StoryObj } from "@storybook/react-vite";
import type { ChatRow } from "@warmline/client";
import { endedForTone, joined, leftChat, reopened, solved } from "../../../test/scenes/chat.ts";
import { handedOver, personAsked } from "../../../test/scenes/people.ts";
import { Chat } from "../index.ts";

const notice = (row: ChatRow) =>
  row.author === "system" && (
    <Chat.Message row={row}>
      <Chat.Notice />
    </Chat.Message>
  );

const meta = {
  title: "Chat/Notice",
  component: Chat.Notice,
  render: () => (
    <Chat.Root>
      <Chat.List>{notice}</Chat.List>
    </Chat.Root>
  ),
} satisfies Meta<typeof Chat.Notice>;

export default meta;

type Story = StoryObj<typeof meta>;

export const Joined: Story = { parameters: { scene: joined } };

export const Solved: Story = { parameters: { scene: solved } };

export const Left: Story = { parameters: { scene: leftChat } };

export const EndedForItsTone: Story = { parameters: { scene: endedForTone } };

/** Who goes on, with face and warm line. */
export const HandedOver: Story = { parameters: { scene: handedOver } };

/** From a program to whoever is free. */
export const AskedForAPerson: Story = { parameters: { scene: personAsked } };

export const Reopened: Story = { parameters: { scene: reopened } };
