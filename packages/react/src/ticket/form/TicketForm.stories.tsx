import type { Meta, StoryObj } from "@storybook/react-vite";
import { press } from "../../../test/press.ts";
import { filledTicket, halfAnAddress, longGist, signedIn } from "../../../test/scenes/ticket.ts";
import { Ticket } from "../index.ts";

const meta = {
  title: "Ticket/Form",
  component: Ticket.Form,
  subcomponents: { Intro: Ticket.Intro, Submit: Ticket.Submit },
  render: () => (
    <Ticket.Root>
      <Ticket.Form />
    </Ticket.Root>
  ),
} satisfies Meta<typeof Ticket.Form>;

export default meta;

type Story = StoryObj<typeof meta>;

export const Empty: Story = {};

export const Filled: Story = { parameters: { scene: filledTicket } };

/** Whom the host has signed in need not say who they are. */
export const SignedIn: Story = { parameters: { scene: signedIn } };

/** Sent while empty: everything that is missing says so, and the first of it has the focus. */
export const SentEmpty: Story = { play: press("ticket.submit") };

export const SentWithHalfAnAddress: Story = {
  parameters: { scene: halfAnAddress },
  play: press("ticket.submit"),
};

/** A text that is too long stays whole and says at once how long it may be. */
export const TooLong: Story = { parameters: { scene: longGist } };

export const Intro: Story = {
  render: () => (
    <Ticket.Root>
      <Ticket.Form>
        <Ticket.Intro />
      </Ticket.Form>
    </Ticket.Root>
  ),
};

export const Submit: Story = {
  render: () => (
    <Ticket.Root>
      <Ticket.Form>
        <Ticket.Submit />
      </Ticket.Form>
    </Ticket.Root>
  ),
};

/** The questions of one’s choice, in one’s own order. */
export const Shorter: Story = {
  render: () => (
    <Ticket.Root>
      <Ticket.Form>
        <Ticket.Field field="email" />
        <Ticket.Field field="category" />
        <Ticket.Field field="gist" />
        <Ticket.Submit />
      </Ticket.Form>
    </Ticket.Root>
  ),
};
