import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect } from "storybook/test";
import { notificationStandIn } from "../../../test/notificationStandIn.ts";
import type { Loaded } from "../../../test/scene.ts";
import { Support } from "../index.ts";

const meta = {
  title: "Support/Notify",
  component: Support.Notify,
  render: () => (
    <Support.Window style={{ blockSize: 360 }}>
      <Support.Header>
        <Support.Title />
        <Support.Notify open>
          <Support.NotifyButton>🔔</Support.NotifyButton>
          <Support.NotifyPanel>
            <Support.NotifySound />
            <Support.NotifySystem />
            <Support.NotifyHint />
          </Support.NotifyPanel>
        </Support.Notify>
        <Support.Close />
      </Support.Header>
    </Support.Window>
  ),
} satisfies Meta<typeof Support.Notify>;

export default meta;

type Story = StoryObj<typeof meta>;

/** Nobody was asked yet: the browser’s question comes with the switch. */
export const Default: Story = { beforeEach: () => notificationStandIn("default") };

export const Granted: Story = {
  beforeEach: () => notificationStandIn("granted"),
  play: async ({ canvas, userEvent, loaded }) => {
    const { voice } = loaded as unknown as Loaded;
    const system = await canvas.findByRole("switch", { name: voice.say("support.notify-system") });
    await userEvent.click(system);
    await expect(system).toBeChecked();
  },
};

/** Only the customer can change that, in the browser. */
export const Denied: Story = { beforeEach: () => notificationStandIn("denied") };

/** A page on a phone shows no notifications; the tone remains. */
export const Unsupported: Story = { beforeEach: () => notificationStandIn(null) };
