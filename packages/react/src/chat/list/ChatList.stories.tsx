import type { Meta, StoryObj } from "@storybook/react-vite";
import type { ChatRow } from "@warmline/client";
import { expect, waitFor } from "storybook/test";
import { press } from "../../../test/press.ts";
import type { Loaded } from "../../../test/scene.ts";
import { answered, longTalk, olenaSays, severalDays, talking } from "../../../test/scenes/chat.ts";
import { Chat } from "../index.ts";

const meta = {
  title: "Chat/List",
  component: Chat.List,
  render: () => (
    <Chat.Root style={{ maxBlockSize: 420 }}>
      <Chat.Empty />
      <Chat.List />
      <Chat.Latest />
    </Chat.Root>
  ),
} satisfies Meta<typeof Chat.List>;

export default meta;

type Story = StoryObj<typeof meta>;

const scrollUp: NonNullable<Story["play"]> = async ({ canvas, loaded }) => {
  const { voice } = loaded as unknown as Loaded;
  const log = canvas.getByRole("log", { name: voice.say("chat.log") });
  await waitFor(() => {
    log.scrollTop = 0;
    canvas.getByRole("button", { name: voice.say("chat.latest") });
  });
};

export const Empty: Story = {};

export const FewMessages: Story = { parameters: { scene: answered } };

export const Groups: Story = { parameters: { scene: talking } };

export const SeveralDays: Story = { parameters: { scene: severalDays } };

export const AtTheEnd: Story = { parameters: { scene: longTalk } };

export const ScrolledUp: Story = { parameters: { scene: longTalk }, play: scrollUp };

export const UnreadBelow: Story = {
  parameters: { scene: longTalk },
  play: async (context) => {
    const { voice, ...loaded } = context.loaded as unknown as Loaded;
    await scrollUp(context);
    await olenaSays("stay", loaded);
    await context.canvas.findByRole("button", { name: voice.say("support.unread", { count: 1 }) });
  },
};

/** The button leads to the newest message and goes; focus stays in the list. */
export const BackToTheNewest: Story = {
  parameters: { scene: longTalk },
  play: async (context) => {
    const { canvas, loaded } = context;
    const { voice } = loaded as unknown as Loaded;
    await scrollUp(context);
    await press("chat.latest")(context);
    await expect(canvas.queryByRole("button", { name: voice.say("chat.latest") })).toBeNull();
    await expect(canvas.getByRole("log", { name: voice.say("chat.log") })).toHaveFocus();
  },
};

const line = (row: ChatRow) => (
  <p style={{ margin: 0 }}>
    <b>{row.author}</b> {row.text}
  </p>
);

export const RowsOfOnesOwn: Story = {
  name: "Rows of one’s own",
  parameters: { scene: talking },
  render: () => (
    <Chat.Root>
      <Chat.List>{line}</Chat.List>
    </Chat.Root>
  ),
};

const pictured = (row: ChatRow) => (
  <Chat.Message row={row}>
    <img alt="" />
    <Chat.Text />
  </Chat.Message>
);

/** A picture whose size nobody knew comes above what one reads, and nothing of that moves. */
export const PictureArrivesLate: Story = {
  parameters: { scene: longTalk },
  render: () => (
    <Chat.Root style={{ maxBlockSize: 260 }}>
      <Chat.List>{pictured}</Chat.List>
    </Chat.Root>
  ),
  play: async ({ canvas, loaded }) => {
    const { voice } = loaded as unknown as Loaded;
    const log = canvas.getByRole("log", { name: voice.say("chat.log") });
    const picture = log.querySelector("img");
    const above = picture?.closest("article");
    if (!picture || !above) throw new Error("There is no picture.");
    const { top: view } = log.getBoundingClientRect();
    const bottom = () => above.getBoundingClientRect().bottom;
    await waitFor(async () => {
      log.scrollTop += bottom() - view + 8;
      await expect(log).not.toHaveAttribute("data-wl-at-end");
      await expect(bottom()).toBeLessThan(view);
    });
    // Rows that came into view from afar are laid out with the next frame, and only then have a place to keep.
    await waitFor(() => expect(above.checkVisibility({ contentVisibilityAuto: true })).toBe(true));
    for (let frame = 0; frame < 2; frame += 1) await new Promise(requestAnimationFrame);
    const read = canvas.getAllByRole("article").find((row) => row.getBoundingClientRect().top > view);
    const before = read?.getBoundingClientRect().top ?? 0;
    picture.src =
      "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' width='160' height='120'%3E%3Crect width='160' height='120' fill='%23d9c3a5'/%3E%3C/svg%3E";
    await waitFor(() => expect(picture.height).toBe(120));
    await waitFor(() => expect(Math.abs((read?.getBoundingClientRect().top ?? 0) - before)).toBeLessThan(1));
  },
};
