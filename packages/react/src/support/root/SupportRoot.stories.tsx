import type { Meta, StoryObj } from "@storybook/react-vite";
import { bubble } from "../../../test/bubble.tsx";
import type { Given } from "../../../test/scene.ts";
import { talking } from "../../../test/scenes/chat.ts";
import { closed, reconnecting } from "../../../test/scenes/support.ts";
import { Chat } from "../../chat/index.ts";
import { Support } from "../index.ts";

const meta = {
  title: "Support/Root",
  parameters: { whole: true },
  render: ({ client, voice }) => (
    <Support.Root client={client} voice={voice}>
      <Support.Launcher>{bubble}</Support.Launcher>
      <Support.Window>
        <Support.Header>
          <Support.Title />
          <Support.Close />
        </Support.Header>
        <Support.Connection />
        <Support.Content>
          <Chat.Root>
            <Chat.List />
          </Chat.Root>
        </Support.Content>
      </Support.Window>
    </Support.Root>
  ),
} satisfies Meta<Given>;

export default meta;

type Story = StoryObj<Given>;

export const Closed: Story = { parameters: { scene: closed } };

export const Open: Story = { parameters: { scene: talking } };

export const Offline: Story = { parameters: { scene: reconnecting } };
