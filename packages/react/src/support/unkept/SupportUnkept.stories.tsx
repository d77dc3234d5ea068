import type { Meta, StoryObj } from "@storybook/react-vite";
import { storageBlocked, storageFull } from "../../../test/scenes/support.ts";
import { Support } from "../index.ts";

const meta = {
  title: "Support/Unkept",
  component: Support.Unkept,
  render: () => <Support.Unkept />,
} satisfies Meta<typeof Support.Unkept>;

export default meta;

type Story = StoryObj<typeof meta>;

/** The browser forbids its storage, as in private windows and in frames of other sites. */
export const Blocked: Story = { parameters: { scene: storageBlocked } };

export const Full: Story = { parameters: { scene: storageFull } };
