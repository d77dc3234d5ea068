import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect } from "storybook/test";
import { linesOf } from "../../../test/lines.ts";
import { press } from "../../../test/press.ts";
import type { Loaded, SceneLocale } from "../../../test/scene.ts";
import { changeable, reacted } from "../../../test/scenes/changes.ts";
import { Chat } from "../index.ts";

const meta = {
  title: "Chat/Tools",
  component: Chat.Tools,
  parameters: { scene: changeable },
  render: () => (
    <Chat.Root>
      <Chat.List />
      <Chat.Tools />
      <Chat.Composer>
        <Chat.Editing />
        <Chat.Input />
        <Chat.Send />
      </Chat.Composer>
    </Chat.Root>
  ),
} satisfies Meta<typeof Chat.Tools>;

export default meta;

type Story = StoryObj<typeof meta>;
type Play = NonNullable<Story["play"]>;

const pointAt =
  (place: number): Play =>
  async ({ canvas, userEvent }) => {
    const rows = await canvas.findAllByRole("article");
    await userEvent.hover(rows.at(place)!);
  };

const point = pointAt(-1);
/** What the agent said. */
const pointAtTheirs = pointAt(-2);

/** A mouse over a message, focus in it, or a tap brings them. */
export const Pointed: Story = {
  play: async (context) => {
    const { voice } = context.loaded as unknown as Loaded;
    await point(context);
    await context.canvas.findByRole("group", { name: voice.say("chat.tools") });
  },
};

/** Up from the list’s end, Tab to the tools, Escape back to the field. */
export const ByKeyboard: Story = {
  play: async ({ canvas, userEvent, loaded }) => {
    const { voice } = loaded as unknown as Loaded;
    canvas.getByRole("log", { name: voice.say("chat.log") }).focus();
    await userEvent.keyboard("{ArrowUp}");
    await expect(canvas.getAllByRole("article").at(-1)).toHaveFocus();
    await userEvent.tab();
    await expect(canvas.getByRole("button", { name: voice.say("chat.copy") })).toHaveFocus();
    await userEvent.keyboard("{Escape}");
    await expect(canvas.getByRole("textbox", { name: voice.say("chat.composer") })).toHaveFocus();
  },
};

export const Reacted: Story = {
  play: async (context) => {
    const { voice } = context.loaded as unknown as Loaded;
    await pointAtTheirs(context);
    await press("chat.react")(context);
    const like = voice.say("chat.reaction", { emoji: "like" });
    await context.userEvent.click(await context.canvas.findByRole("button", { name: like }));
    const names = voice.say("chat.you");
    await context.canvas.findByRole("button", { name: voice.say("chat.reacted", { reaction: like, names }) });
  },
};

export const Choosing: Story = {
  parameters: { scene: reacted },
  play: async (context) => {
    await pointAtTheirs(context);
    await press("chat.react")(context);
  },
};

/** The words go into the composer, with the cursor at their end; Escape leaves the message as it was. */
export const Changing: Story = {
  play: async (context) => {
    const { voice } = context.loaded as unknown as Loaded;
    const { address } = linesOf(voice.locale as SceneLocale);
    await point(context);
    await press("chat.edit")(context);
    const input = context.canvas.getByRole("textbox", { name: voice.say("chat.composer") });
    await expect(input).toHaveFocus();
    await expect(input).toHaveValue(address);
  },
};

export const AskedToRemove: Story = {
  play: async (context) => {
    const { voice } = context.loaded as unknown as Loaded;
    await point(context);
    await press("chat.remove")(context);
    await context.canvas.findByText(voice.say("chat.remove-ask"));
    await expect(context.canvas.getByRole("button", { name: voice.say("chat.keep") })).toHaveFocus();
  },
};

export const Removed: Story = {
  play: async (context) => {
    const { voice } = context.loaded as unknown as Loaded;
    await point(context);
    await press("chat.remove")(context);
    await press("chat.remove")(context);
    await context.canvas.findByText(voice.say("chat.removed", { author: "me" }));
  },
};

/** Some of them, in another order. */
export const OfOnesOwn: Story = {
  name: "Of one’s own",
  render: () => (
    <Chat.Root>
      <Chat.List />
      <Chat.Tools>
        <Chat.Copy />
        <Chat.React />
        <Chat.Edit />
        <Chat.Remove />
        <Chat.ReactWith />
        <Chat.RemoveAsk />
      </Chat.Tools>
    </Chat.Root>
  ),
  play: point,
};
