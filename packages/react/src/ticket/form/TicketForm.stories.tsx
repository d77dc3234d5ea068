import type { Meta, StoryObj } from "@storybook/react-vite";
import { press } from "../../../test/press.ts";
import { halfAnAddress, signedIn } from "../../../test/scenes/ticket.ts";
import {
  atStep,
  firstStep,
  fromChat,
  onOnePage,
  refusedNumber,
  withoutFiles,
} from "../../../test/scenes/ticketForm.ts";
import { Ticket } from "../index.ts";

const meta = {
  title: "Ticket/Form",
  component: Ticket.Form,
  subcomponents: { Intro: Ticket.Intro, FromChat: Ticket.FromChat, KeepChat: Ticket.KeepChat, Submit: Ticket.Submit },
  render: () => (
    <Ticket.Root>
      <Ticket.Form />
    </Ticket.Root>
  ),
} satisfies Meta<typeof Ticket.Form>;

export default meta;

type Story = StoryObj<typeof meta>;

export const Empty: Story = { parameters: { scene: firstStep } };

/** A site that asks little has no steps. */
export const OnOnePage: Story = { parameters: { scene: onOnePage } };

/** Everything that is missing says so, and the first of it has the focus. */
export const SentEmpty: Story = { parameters: { scene: withoutFiles }, play: press("ticket.submit") };

/** The chat goes on as what is written here, or stays as it is. */
export const FromAChat: Story = {
  parameters: { scene: fromChat },
  render: () => (
    <Ticket.Root>
      <Ticket.Form>
        <Ticket.FromChat />
        <Ticket.Steps />
      </Ticket.Form>
    </Ticket.Root>
  ),
};

/** The button alone, beside a host’s own words. */
export const KeepTheChat: Story = {
  parameters: { scene: fromChat },
  render: () => (
    <Ticket.Root>
      <Ticket.Form>
        <Ticket.FromChat>
          <Ticket.KeepChat />
        </Ticket.FromChat>
      </Ticket.Form>
    </Ticket.Root>
  ),
};

/** Whom the host has signed in need not say who they are. */
export const SignedIn: Story = { parameters: { scene: { ...signedIn, site: withoutFiles.site } } };

/** Sent from the last step: the step opens in which something is wrong. */
export const SentWithoutTheNumber: Story = {
  parameters: { scene: atStep("person") },
  play: press("ticket.submit"),
};

export const SentWithHalfAnAddress: Story = {
  parameters: { scene: { ...halfAnAddress, site: withoutFiles.site } },
  play: press("ticket.submit"),
};

/** What the server did not take is told at its field, in whatever step that is. */
export const NotTaken: Story = {
  parameters: { scene: refusedNumber },
  render: () => (
    <Ticket.Root>
      <Ticket.Form />
      <Ticket.Acknowledgement />
    </Ticket.Root>
  ),
  play: press("ticket.edit"),
};

/** Everything on one page, in one’s own order. */
export const WithoutSteps: Story = {
  parameters: { scene: firstStep },
  render: () => (
    <Ticket.Root>
      <Ticket.Form>
        <Ticket.Intro />
        <Ticket.Field field="email" />
        <Ticket.Field field="category" />
        <Ticket.Field field="gist" />
        <Ticket.Submit />
      </Ticket.Form>
    </Ticket.Root>
  ),
};
