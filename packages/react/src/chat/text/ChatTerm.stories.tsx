import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, waitFor } from "storybook/test";
import { hostile, termsSaid } from "../../../test/scenes/help.ts";
import { Chat } from "../index.ts";

const meta = {
  title: "Chat/Term",
  component: Chat.Term,
  parameters: { scene: termsSaid },
  args: { value: "DNS", explanation: "The internet’s address book." },
  render: () => (
    <Chat.Root>
      <Chat.List />
    </Chat.Root>
  ),
} satisfies Meta<typeof Chat.Term>;

export default meta;

type Story = StoryObj<typeof meta>;

/** The first time in a message, and only there. */
export const InSentence: Story = {};

const open: NonNullable<Story["play"]> = async ({ canvas, userEvent }) => {
  const term = await canvas.findByRole("button", { name: /DNS/ });
  await userEvent.click(term);
  await expect(term).toHaveAttribute("aria-expanded", "true");
  await waitFor(() => expect(term.nextElementSibling?.matches(":popover-open")).toBe(true));
};

export const Explained: Story = { play: open };

export const Alone: Story = {
  render: ({ value, explanation }) => (
    <p className="stage-panel">
      <Chat.Term value={value} explanation={explanation} />
    </p>
  ),
};

/** Whatever somebody tries stays words. */
export const Hostile: Story = {
  parameters: { scene: hostile },
  play: async ({ canvas, canvasElement }) => {
    await canvas.findByRole("form");
    const rows = [...canvasElement.querySelectorAll('[data-wl="chat-message"]')];
    await expect(rows.length).toBeGreaterThan(4);
    await expect(
      canvasElement.querySelector('[data-wl="chat-message"] :is(img, script, a[href^="javascript"])'),
    ).toBeNull();
  },
};
