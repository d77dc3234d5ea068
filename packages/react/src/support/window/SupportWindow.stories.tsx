import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, waitFor } from "storybook/test";
import type { Loaded } from "../../../test/scene.ts";
import { talking } from "../../../test/scenes/chat.ts";
import { closed, reconnecting } from "../../../test/scenes/support.ts";
import { bubble } from "../../../test/bubble.tsx";
import { Chat } from "../../chat/index.ts";
import { Support } from "../index.ts";

const meta = {
  title: "Support/Window",
  component: Support.Window,
  render: () => (
    <Support.Window>
      <Support.Header>
        <Support.Title />
        <Support.Close />
      </Support.Header>
      <Support.Content>
        <Chat.Root>
          <Chat.List />
        </Chat.Root>
      </Support.Content>
    </Support.Window>
  ),
} satisfies Meta<typeof Support.Window>;

export default meta;

type Story = StoryObj<typeof meta>;

export const Open: Story = { parameters: { scene: talking } };

export const Offline: Story = { parameters: { scene: reconnecting } };

/** A hand on the launcher opens it, and focus goes to the field; Escape closes it and brings focus back. */
export const OpenedAndClosed: Story = {
  parameters: { scene: closed },
  render: () => (
    <>
      <Support.Launcher>{bubble}</Support.Launcher>
      <Support.Window>
        <Support.Header>
          <Support.Title />
        </Support.Header>
        <Chat.Root>
          <Chat.Composer>
            <Chat.Input />
          </Chat.Composer>
        </Chat.Root>
      </Support.Window>
    </>
  ),
  play: async ({ canvas, userEvent, loaded }) => {
    const { voice } = loaded as unknown as Loaded;
    const launcher = canvas.getByRole("button", { name: voice.say("support.launcher-open") });
    await userEvent.click(launcher);
    const input = await canvas.findByRole("textbox", { name: voice.say("chat.composer") });
    await waitFor(() => expect(input).toHaveFocus());
    await userEvent.keyboard("{Escape}");
    await waitFor(() => expect(canvas.queryByRole("dialog")).toBeNull());
    await waitFor(() => expect(launcher).toHaveFocus());
  },
};

export const Header: Story = {
  render: () => (
    <Support.Window style={{ blockSize: "auto" }}>
      <Support.Header>
        <Support.Title />
        <Support.Close />
      </Support.Header>
    </Support.Window>
  ),
};

export const Title: Story = {
  render: () => (
    <Support.Window style={{ blockSize: "auto" }}>
      <Support.Header>
        <Support.Title />
      </Support.Header>
    </Support.Window>
  ),
};

export const Content: Story = {
  render: () => (
    <Support.Window style={{ blockSize: 320 }}>
      <Support.Header>
        <Support.Title />
      </Support.Header>
      <Support.Content>
        <Chat.Root>
          <Chat.Empty />
          <Chat.List />
        </Chat.Root>
      </Support.Content>
    </Support.Window>
  ),
};
