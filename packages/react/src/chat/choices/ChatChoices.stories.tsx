import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, waitFor } from "storybook/test";
import { choiceMade, choicesSent } from "../../../test/scenes/help.ts";
import { Chat } from "../index.ts";

const meta = {
  title: "Chat/Choices",
  component: Chat.Choices,
  subcomponents: { Choice: Chat.Choice },
  parameters: { scene: choicesSent },
  render: () => (
    <Chat.Root>
      <Chat.List />
      <Chat.Composer>
        <Chat.Input />
        <Chat.Send />
      </Chat.Composer>
    </Chat.Root>
  ),
} satisfies Meta<typeof Chat.Choices>;

export default meta;

type Story = StoryObj<typeof meta>;

/** One may also type instead. */
export const Open: Story = {};

/** What was chosen is the customer’s own word. */
export const Chosen: Story = { parameters: { scene: choiceMade } };

/** A press says it once; the others stay to be read. */
export const Pressed: Story = {
  play: async ({ canvas, userEvent }) => {
    const [first, second] = (await canvas.findByRole("group")).querySelectorAll("button");
    await userEvent.click(first!);
    await waitFor(() => expect(first).toHaveAttribute("aria-pressed", "true"));
    await expect(first).toHaveFocus();
    await userEvent.click(second!);
    await expect(canvas.getAllByText(first!.textContent)).toHaveLength(2);
    await expect(canvas.getAllByText(second!.textContent)).toHaveLength(1);
  },
};

/** Two of them alone. */
export const OwnChoice: Story = {
  render: () => (
    <Chat.Root>
      <Chat.List>
        {(row) => (
          <Chat.Message row={row}>
            <Chat.Text />
            <Chat.Choices>
              <Chat.Choice option="laptop" />
              <Chat.Choice option="phone" />
            </Chat.Choices>
          </Chat.Message>
        )}
      </Chat.List>
    </Chat.Root>
  ),
};
