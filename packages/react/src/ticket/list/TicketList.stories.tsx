import type { Meta, StoryObj } from "@storybook/react-vite";
import { press } from "../../../test/press.ts";
import { openTicket, manyTickets } from "../../../test/scenes/tickets.ts";
import { Ticket } from "../index.ts";

const meta = {
  title: "Ticket/List",
  component: Ticket.List,
  parameters: { scene: manyTickets },
  render: () => (
    <Ticket.Root>
      <Ticket.All />
      <Ticket.List />
      <Ticket.New />
      <Ticket.Page />
    </Ticket.Root>
  ),
} satisfies Meta<typeof Ticket.List>;

export default meta;

type Story = StoryObj<typeof meta>;

/** The way to them stands above the form. */
export const Closed: Story = {};

export const AllKinds: Story = { play: press("ticket.all") };

/** A press on one leads to its page. */
export const ToAPage: Story = {
  parameters: { scene: openTicket },
  play: press("ticket.all"),
};

/** Entries put together otherwise. */
export const OfParts: Story = {
  render: () => (
    <Ticket.Root>
      <Ticket.All />
      <Ticket.List>
        {(ticket) => (
          <Ticket.Item ticket={ticket}>
            <Ticket.ItemGist />
            <Ticket.ItemWhen />
            <Ticket.ItemAbout />
            <Ticket.ItemStatus />
          </Ticket.Item>
        )}
      </Ticket.List>
    </Ticket.Root>
  ),
  play: press("ticket.all"),
};
