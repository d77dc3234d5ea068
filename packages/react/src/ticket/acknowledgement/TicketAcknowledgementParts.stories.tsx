import type { Meta, StoryObj } from "@storybook/react-vite";
import type { ReactNode } from "react";
import { press } from "../../../test/press.ts";
import { acknowledged, failedTicket, offlineTicket, sendingTicket } from "../../../test/scenes/ticket.ts";
import { Ticket } from "../index.ts";

const meta = {
  title: "Ticket/Acknowledgement parts",
  component: Ticket.Thanks,
  subcomponents: {
    Tick: Ticket.Tick,
    AnswerBy: Ticket.AnswerBy,
    Automatic: Ticket.Automatic,
    Letter: Ticket.Letter,
    Reference: Ticket.Reference,
    Copy: Ticket.Copy,
    Again: Ticket.Again,
    Sent: Ticket.Sent,
    Outlook: Ticket.Outlook,
    SignOff: Ticket.SignOff,
    Open: Ticket.Open,
  },
  parameters: { scene: acknowledged() },
} satisfies Meta<typeof Ticket.Thanks>;

export default meta;

type Story = StoryObj<typeof meta>;

const thanks = (rest?: ReactNode) => () => (
  <Ticket.Root>
    <Ticket.Acknowledgement>
      <Ticket.Thanks />
      {rest}
    </Ticket.Acknowledgement>
  </Ticket.Root>
);

export const Thanks: Story = { render: thanks() };

export const ThanksSending: Story = { parameters: { scene: sendingTicket }, render: thanks() };

export const ThanksOffline: Story = { parameters: { scene: offlineTicket }, render: thanks() };

export const ThanksFailed: Story = { parameters: { scene: failedTicket }, render: thanks() };

export const Tick: Story = {
  render: () => (
    <Ticket.Root>
      <Ticket.Acknowledgement>
        <Ticket.Tick />
      </Ticket.Acknowledgement>
    </Ticket.Root>
  ),
};

export const AnswerByToday: Story = { render: thanks(<Ticket.AnswerBy />) };

export const AnswerByTomorrow: Story = {
  parameters: { scene: acknowledged({ category: "invoice" }) },
  render: thanks(<Ticket.AnswerBy />),
};

export const Automatic: Story = { render: thanks(<Ticket.Automatic />) };

/** What happens next, who signs, and the way on. */
export const Onward: Story = {
  render: thanks(
    <>
      <Ticket.Outlook />
      <Ticket.SignOff />
      <Ticket.Sent open />
    </>,
  ),
};

export const Letter: Story = { render: thanks(<Ticket.Letter />) };

export const Reference: Story = { render: thanks(<Ticket.Reference />) };

const copy = thanks(
  <>
    <Ticket.Reference />
    <Ticket.Copy />
  </>,
);

export const Copy: Story = { render: copy };

export const CopyPressed: Story = { render: copy, play: press("ticket.copy-reference") };

export const Again: Story = { render: thanks(<Ticket.Again />) };

/** After a refusal it leads back to what was written. */
export const AgainAfterFailure: Story = { parameters: { scene: failedTicket }, render: thanks(<Ticket.Again />) };

/** The way to the page of the ticket, where there is one. */
export const Open: Story = {
  render: () => (
    <Ticket.Root>
      <Ticket.Acknowledgement>
        <Ticket.Thanks />
        <Ticket.Open />
      </Ticket.Acknowledgement>
      <Ticket.Page />
    </Ticket.Root>
  ),
};
