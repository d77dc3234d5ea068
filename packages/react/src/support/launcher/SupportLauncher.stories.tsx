import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect } from "storybook/test";
import { bubble } from "../../../test/bubble.tsx";
import type { Loaded } from "../../../test/scene.ts";
import { closed, manyUnread, unread } from "../../../test/scenes/support.ts";
import { Support } from "../index.ts";

const meta = {
  title: "Support/Launcher",
  component: Support.Launcher,
  parameters: { scene: closed },
  render: () => <Support.Launcher>{bubble}</Support.Launcher>,
} satisfies Meta<typeof Support.Launcher>;

export default meta;

type Story = StoryObj<typeof meta>;

export const Closed: Story = {};

export const Open: Story = { parameters: { scene: {} } };

export const Unread: Story = { parameters: { scene: unread } };

export const BadgeOfOne: Story = {
  parameters: { scene: unread },
  render: () => (
    <Support.Launcher>
      {bubble}
      <Support.LauncherBadge />
    </Support.Launcher>
  ),
};

export const BadgeOfMany: Story = { ...BadgeOfOne, parameters: { scene: manyUnread } };

/** One click opens the window; the second of two would undo it and does not count. */
export const Opened: Story = {
  play: async ({ canvas, userEvent, loaded }) => {
    const { voice } = loaded as unknown as Loaded;
    await userEvent.dblClick(canvas.getByRole("button", { name: voice.say("support.launcher-open") }));
    const close = await canvas.findByRole("button", { name: voice.say("support.launcher-close") });
    await expect(close).toHaveAttribute("aria-expanded", "true");
  },
};
