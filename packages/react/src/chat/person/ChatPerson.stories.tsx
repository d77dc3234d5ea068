import type { Meta, StoryObj } from "@storybook/react-vite";
import { press } from "../../../test/press.ts";
import { withBot } from "../../../test/scenes/chat.ts";
import { personWanted } from "../../../test/scenes/people.ts";
import { Chat } from "../index.ts";

const meta = {
  title: "Chat/Person",
  component: Chat.Person,
  parameters: { scene: withBot },
  render: () => (
    <Chat.Root>
      <Chat.Person />
    </Chat.Root>
  ),
} satisfies Meta<typeof Chat.Person>;

export default meta;

type Story = StoryObj<typeof meta>;

/** A program answers: the way to a person is there all the time. */
export const WithAProgram: Story = {};

/** Without a line the wish waits, and says so. */
export const WithoutALine: Story = { parameters: { scene: personWanted } };

/** After the press the program stops, and the chat waits for a person. */
export const Asked: Story = {
  render: () => (
    <Chat.Root>
      <Chat.List />
      <Chat.Person />
    </Chat.Root>
  ),
  play: async (context) => {
    await press("chat.person")(context);
    await context.canvas.findByText(/need not repeat|Повторювати нічого/);
  },
};
