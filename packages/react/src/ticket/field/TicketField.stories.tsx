import type { Meta, StoryObj } from "@storybook/react-vite";
import { press } from "../../../test/press.ts";
import { filledTicket, halfAnAddress, longGist, typed } from "../../../test/scenes/ticket.ts";
import { Ticket } from "../index.ts";

const meta = {
  title: "Ticket/Field",
  component: Ticket.Field,
  args: { field: "gist" },
  render: ({ field }) => (
    <Ticket.Root>
      <Ticket.Form>
        <Ticket.Field field={field} />
        <Ticket.Submit />
      </Ticket.Form>
    </Ticket.Root>
  ),
} satisfies Meta<typeof Ticket.Field>;

export default meta;

type Story = StoryObj<typeof meta>;

export const Category: Story = { args: { field: "category" } };

export const CategoryChosen: Story = { args: { field: "category" }, parameters: { scene: filledTicket } };

export const CategoryMissing: Story = { args: { field: "category" }, play: press("ticket.submit") };

export const Gist: Story = {};

export const GistFilled: Story = { parameters: { scene: filledTicket } };

export const GistMissing: Story = { play: press("ticket.submit") };

export const GistTooLong: Story = { parameters: { scene: longGist } };

export const Details: Story = { args: { field: "details" } };

export const DetailsFilled: Story = { args: { field: "details" }, parameters: { scene: filledTicket } };

/** A whole log was pasted. */
export const DetailsTooLong: Story = {
  args: { field: "details" },
  parameters: { scene: typed(() => ({ details: "502 Bad Gateway\n".repeat(501) })) },
};

export const Email: Story = { args: { field: "email" } };

export const EmailFilled: Story = { args: { field: "email" }, parameters: { scene: filledTicket } };

export const EmailMissing: Story = { args: { field: "email" }, play: press("ticket.submit") };

export const EmailWrong: Story = {
  args: { field: "email" },
  parameters: { scene: halfAnAddress },
  play: press("ticket.submit"),
};

export const EmailTooLong: Story = {
  args: { field: "email" },
  parameters: { scene: typed(() => ({ email: `${"martha".repeat(41)}@clay-and-kiln.example` })) },
};

export const Name: Story = { args: { field: "name" } };

export const NameFilled: Story = { args: { field: "name" }, parameters: { scene: filledTicket } };

export const NameTooLong: Story = {
  args: { field: "name" },
  parameters: { scene: typed(() => ({ name: "Martha Cole, ".repeat(7) })) },
};
