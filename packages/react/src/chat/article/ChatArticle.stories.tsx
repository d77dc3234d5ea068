import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, waitFor } from "storybook/test";
import { press } from "../../../test/press.ts";
import type { Loaded } from "../../../test/scene.ts";
import { articleGone, articleLost, articleSent } from "../../../test/scenes/help.ts";
import { Chat } from "../index.ts";

const meta = {
  title: "Chat/Article",
  component: Chat.Article,
  subcomponents: { ArticleAnswer: Chat.ArticleAnswer, ArticleMore: Chat.ArticleMore, Reader: Chat.Reader },
  parameters: { scene: articleSent },
  render: () => (
    <Chat.Root>
      <Chat.List />
      <Chat.Reader />
    </Chat.Root>
  ),
} satisfies Meta<typeof Chat.Article>;

export default meta;

type Story = StoryObj<typeof meta>;

/** What can be read more comes after the answer, which needs it not. */
export const Answer: Story = {};

type Play = NonNullable<Story["play"]>;

const readMore: Play = async ({ canvas, userEvent, loaded }) => {
  const { voice } = loaded as unknown as Loaded;
  const more = await canvas.findByRole("button", { name: new RegExp(`^${voice.say("chat.article-more")}`) });
  await userEvent.click(more);
};

/** In the place of the chat, which stays as it is behind it. */
export const Read: Story = {
  play: async (context) => {
    await readMore(context);
    const reader = await context.canvas.findByRole("region");
    await expect(reader).toHaveFocus();
    await waitFor(() => expect(reader).toHaveAttribute("data-wl-status", "ready"));
    const { voice } = context.loaded as unknown as Loaded;
    await expect(context.canvas.queryByRole("log", { name: voice.say("chat.log") })).toBeNull();
  },
};

/** Escape, or the button, goes back to where one was. */
export const ReadAndBack: Story = {
  play: async (context) => {
    const { canvas, userEvent, loaded } = context;
    const { voice } = loaded as unknown as Loaded;
    for (const way of ["key", "button"]) {
      await readMore(context);
      await canvas.findByRole("heading");
      if (way === "key") await userEvent.keyboard("{Escape}");
      else
        await userEvent.click(canvas.getByRole("button", { name: voice.say("chat.article-back", { news: "none" }) }));
      await waitFor(() => expect(canvas.queryByRole("region")).toBeNull());
      const more = canvas.getByRole("button", { name: new RegExp(`^${voice.say("chat.article-more")}`) });
      await expect(more).toHaveFocus();
    }
  },
};

/** It did not come. One more press asks again, and then it is there. */
export const Failed: Story = {
  parameters: { scene: articleLost },
  play: async (context) => {
    const { voice } = context.loaded as unknown as Loaded;
    await readMore(context);
    await context.canvas.findByText(voice.say("chat.article-state", { status: "failed" }));
    await context.canvas.findByRole("button", { name: voice.say("chat.article-again") });
  },
};

export const FailedAndAgain: Story = {
  parameters: { scene: articleLost },
  play: async (context) => {
    await Failed.play?.(context);
    const { worlds } = context.loaded as unknown as Loaded;
    for (const { network } of Object.values(worlds)) network.online();
    await press("chat.article-again")(context);
    const reader = context.canvas.getByRole("region");
    await waitFor(() => expect(reader).toHaveAttribute("data-wl-status", "ready"));
    await expect(reader).toHaveFocus();
  },
};

/** Taken out since: the short answer is still there. */
export const Gone: Story = {
  parameters: { scene: articleGone },
  play: async (context) => {
    const { voice } = context.loaded as unknown as Loaded;
    await readMore(context);
    await context.canvas.findByText(voice.say("chat.article-state", { status: "gone" }));
  },
};

/** In one’s own order: the name before the answer, and the way back at the end. */
export const OwnOrder: Story = {
  render: () => (
    <Chat.Root>
      <Chat.List>
        {(row) => (
          <Chat.Message row={row}>
            <Chat.Article>
              <Chat.ArticleTitle />
              <Chat.ArticleAnswer />
              <Chat.ArticleMore />
            </Chat.Article>
          </Chat.Message>
        )}
      </Chat.List>
      <Chat.Reader>
        <Chat.ReaderTitle />
        <Chat.ReaderText />
        <Chat.ReaderLink />
        <Chat.ReaderAgain />
        <Chat.ReaderBack />
      </Chat.Reader>
    </Chat.Root>
  ),
  play: readMore,
};
