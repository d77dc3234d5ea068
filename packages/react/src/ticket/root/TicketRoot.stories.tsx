import type { Meta, StoryObj } from "@storybook/react-vite";
import { acknowledged, failedTicket, offlineTicket, sendingTicket } from "../../../test/scenes/ticket.ts";
import { Ticket } from "../index.ts";

const meta = {
  title: "Ticket/Root",
  component: Ticket.Root,
  render: () => (
    <Ticket.Root>
      <Ticket.Form />
      <Ticket.Acknowledgement />
    </Ticket.Root>
  ),
} satisfies Meta<typeof Ticket.Root>;

export default meta;

type Story = StoryObj<typeof meta>;

export const Writing: Story = {};

/** The network lets nothing through for a minute. */
export const Sending: Story = { parameters: { scene: sendingTicket } };

export const WaitingForTheNetwork: Story = { parameters: { scene: offlineTicket } };

export const Received: Story = { parameters: { scene: acknowledged() } };

/** Refused for good: it can be changed and sent again. */
export const Failed: Story = { parameters: { scene: failedTicket } };
