import type { Meta, StoryObj } from "@storybook/react-vite";
import { openingSlowly, reconnecting, refused, signInFirst } from "../../../test/scenes/support.ts";
import { Support } from "../index.ts";

const meta = {
  title: "Support/Connection",
  component: Support.Connection,
  render: () => <Support.Connection />,
} satisfies Meta<typeof Support.Connection>;

export default meta;

type Story = StoryObj<typeof meta>;

/** The browser knows that there is no network at all. */
export const Offline: Story = {
  parameters: { scene: reconnecting },
  beforeEach: () => {
    Object.defineProperty(navigator, "onLine", { value: false, configurable: true });
    return () => {
      Reflect.deleteProperty(navigator, "onLine");
    };
  },
};

export const Connecting: Story = { parameters: { scene: openingSlowly } };

export const Reconnecting: Story = { parameters: { scene: reconnecting } };

export const IdentityRequired: Story = { parameters: { scene: signInFirst } };

export const Refused: Story = { parameters: { scene: refused } };
