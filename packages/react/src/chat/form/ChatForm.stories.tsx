import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, waitFor } from "storybook/test";
import { press } from "../../../test/press.ts";
import type { Loaded } from "../../../test/scene.ts";
import { formAnswered, formReviewed, formSent } from "../../../test/scenes/help.ts";
import { Chat } from "../index.ts";

const meta = {
  title: "Chat/Form",
  component: Chat.Form,
  subcomponents: { FormQuestion: Chat.FormQuestion, FormField: Chat.FormField, FormReview: Chat.FormReview },
  parameters: { scene: formSent },
  render: () => (
    <Chat.Root>
      <Chat.List />
    </Chat.Root>
  ),
} satisfies Meta<typeof Chat.Form>;

export default meta;

type Story = StoryObj<typeof meta>;

/** One question at a time, and how many there are. */
export const Question: Story = {};

/** Where the answer cannot be right, the field says so and keeps focus. */
export const Wrong: Story = {
  play: async ({ canvas, userEvent, loaded }) => {
    const { voice } = loaded as unknown as Loaded;
    const field = await canvas.findByRole("textbox");
    await userEvent.type(field, "not a domain{Enter}");
    const words = voice.say("ticket.error-example", { example: "clay-and-kiln.example" });
    await waitFor(() => expect(canvas.getByRole("alert")).toHaveTextContent(words));
    await expect(field).toHaveFocus();
  },
};

/** From question to question, with the field in focus; the last one leads to all of them. */
export const QuestionByQuestion: Story = {
  play: async (context) => {
    const { canvas, userEvent, loaded } = context;
    const { voice } = loaded as unknown as Loaded;
    const goOn = press("ticket.next");
    await userEvent.type(await canvas.findByRole("textbox"), "clay-and-kiln.example");
    await goOn(context);
    const choice = await canvas.findByRole("combobox");
    await waitFor(() => expect(choice).toHaveFocus());
    await userEvent.selectOptions(choice, "today");
    await goOn(context);
    await expect(await canvas.findByRole("textbox")).toHaveAttribute("type", "tel");
    await goOn(context);
    await waitFor(() => expect(canvas.getByRole("textbox").localName).toBe("textarea"));
    await goOn(context);
    await expect(await canvas.findByText(voice.say("chat.form-review"))).toHaveFocus();
  },
};

/** What was said before is not asked again, and can be changed. */
export const Review: Story = { parameters: { scene: formReviewed } };

export const Sent: Story = { parameters: { scene: formAnswered } };

/** In one’s own order. */
export const OwnOrder: Story = {
  render: () => (
    <Chat.Root>
      <Chat.List>
        {(row) => (
          <Chat.Message row={row}>
            <Chat.Form>
              <Chat.FormTitle />
              <Chat.FormQuestion />
              <Chat.FormField />
              <Chat.FormHint />
              <Chat.FormError />
              <Chat.FormDone />
              <Chat.FormReview />
              <Chat.FormNext />
              <Chat.FormSend />
              <Chat.FormBack />
              <Chat.FormProgress />
            </Chat.Form>
          </Chat.Message>
        )}
      </Chat.List>
    </Chat.Root>
  ),
};

/** One answer is to be changed, by a button of one’s own. */
export const OwnChange: Story = {
  parameters: { scene: formReviewed },
  render: () => (
    <Chat.Root>
      <Chat.List>
        {(row) => (
          <Chat.Message row={row}>
            <Chat.Form>
              <Chat.FormTitle />
              <Chat.FormQuestion />
              <Chat.FormField />
              <Chat.FormChange field="domain" />
              <Chat.FormNext />
            </Chat.Form>
          </Chat.Message>
        )}
      </Chat.List>
    </Chat.Root>
  ),
};
