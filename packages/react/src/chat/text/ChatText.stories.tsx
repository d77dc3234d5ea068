import type { Meta, StoryObj } from "@storybook/react-vite";
import type { ChatRow } from "@warmline/client";
import {
  inLine,
  promised,
  withCode,
  withLongWord,
  withOtherScript,
  withQuote,
  withSteps,
} from "../../../test/scenes/chat.ts";
import { sending } from "../../../test/scenes/writing.ts";
import { Chat } from "../index.ts";

const words = (row: ChatRow) =>
  row.author !== "system" && (
    <Chat.Message row={row}>
      <Chat.Text />
    </Chat.Message>
  );

const meta = {
  title: "Chat/Text",
  component: Chat.Text,
  render: () => (
    <Chat.Root>
      <Chat.List>{words}</Chat.List>
    </Chat.Root>
  ),
} satisfies Meta<typeof Chat.Text>;

export default meta;

type Story = StoryObj<typeof meta>;

export const Sentence: Story = { parameters: { scene: inLine } };

export const NotYetRead: Story = { parameters: { scene: sending } };

export const ListAndLink: Story = { parameters: { scene: withSteps } };

export const Code: Story = { parameters: { scene: withCode } };

export const Quote: Story = { parameters: { scene: withQuote } };

export const LongWord: Story = { parameters: { scene: withLongWord } };

export const AnotherScript: Story = { parameters: { scene: withOtherScript } };

export const PromiseInIt: Story = { parameters: { scene: promised } };
