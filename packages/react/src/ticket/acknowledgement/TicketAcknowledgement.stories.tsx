import type { Meta, StoryObj } from "@storybook/react-vite";
import { press } from "../../../test/press.ts";
import type { Loaded } from "../../../test/scene.ts";
import { acknowledged, failedTicket, offlineTicket, sendingTicket } from "../../../test/scenes/ticket.ts";
import { complained, wholeTicket } from "../../../test/scenes/tickets.ts";
import { Ticket } from "../index.ts";

const meta = {
  title: "Ticket/Acknowledgement",
  component: Ticket.Acknowledgement,
  parameters: { scene: acknowledged() },
  render: () => (
    <Ticket.Root>
      <Ticket.Form />
      <Ticket.Acknowledgement />
    </Ticket.Root>
  ),
} satisfies Meta<typeof Ticket.Acknowledgement>;

export default meta;

type Story = StoryObj<typeof meta>;

/** The network lets nothing through for a minute. */
export const Sending: Story = { parameters: { scene: sendingTicket } };

export const Offline: Story = { parameters: { scene: offlineTicket } };

export const AnswerToday: Story = {};

/** What it is about may take a day. */
export const AnswerTomorrow: Story = { parameters: { scene: acknowledged({ category: "invoice" }) } };

/** A copy of all that was sent, word for word. */
export const WhatWasSent: Story = {
  parameters: { scene: wholeTicket },
  play: async ({ canvas, userEvent, loaded }) => {
    const { voice } = loaded as unknown as Loaded;
    await userEvent.click(await canvas.findByText(voice.say("ticket.sent")));
  },
};

/** Its document is there at once, and nobody is wished a lovely day. */
export const Complaint: Story = { parameters: { scene: complained } };

export const LongAddress: Story = {
  parameters: {
    scene: acknowledged({ email: "martha.elisabeth.cole-of-the-workshop@letters.clay-and-kiln-and-glaze.example" }),
  },
};

export const Failed: Story = { parameters: { scene: failedTicket } };

/** What was refused is in the form again, to be changed. */
export const Changed: Story = { parameters: { scene: failedTicket }, play: press("ticket.edit") };

export const Copied: Story = { play: press("ticket.copy-reference") };

export const WriteAnother: Story = { play: press("ticket.another") };
