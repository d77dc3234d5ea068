import type { Meta, StoryObj } from "@storybook/react-vite";
import { press } from "../../../test/press.ts";
import { atStep, firstStep } from "../../../test/scenes/ticketForm.ts";
import { Ticket } from "../index.ts";

const meta = {
  title: "Ticket/Steps",
  component: Ticket.Steps,
  subcomponents: {
    Step: Ticket.Step,
    StepTitle: Ticket.StepTitle,
    Progress: Ticket.Progress,
    ProgressStep: Ticket.ProgressStep,
    Actions: Ticket.Actions,
    Next: Ticket.Next,
    Back: Ticket.Back,
  },
  render: () => (
    <Ticket.Root>
      <Ticket.Form>
        <Ticket.Steps />
      </Ticket.Form>
    </Ticket.Root>
  ),
} satisfies Meta<typeof Ticket.Steps>;

export default meta;

type Story = StoryObj<typeof meta>;

/** What kind and what about, what is out of scope, and a quick look first. */
export const TheTopic: Story = { parameters: { scene: atStep("about", { checks: { others: "no", phone: "yes" } }) } };

/** Nothing is chosen, and “go on” says so. */
export const TheTopicMissing: Story = { parameters: { scene: firstStep }, play: press("ticket.next") };

export const TheWords: Story = { parameters: { scene: atStep("words") } };

/** A wish is asked for less. */
export const TheWordsOfAWish: Story = { parameters: { scene: atStep("words", { ticketKind: "wish" }) } };

export const TheFacts: Story = {
  parameters: { scene: atStep("facts", { fields: { contract: "FH-1042", since: "today" } }) },
};

/** A number that does not look as it should. */
export const TheFactsWrong: Story = {
  parameters: { scene: atStep("facts", { fields: { contract: "1042" } }) },
  play: press("ticket.next"),
};

export const ThePerson: Story = {
  parameters: { scene: atStep("person", { ticketKind: "complaint", fields: { contract: "FH-1042" } }) },
};

/** One’s own order of the questions, and one’s own buttons. */
export const OwnSteps: Story = {
  parameters: { scene: atStep("words") },
  render: () => (
    <Ticket.Root>
      <Ticket.Form>
        <Ticket.Steps>
          <Ticket.Step step="about">
            <Ticket.StepTitle />
            <Ticket.Field field="category" />
          </Ticket.Step>
          <Ticket.Step step="words">
            <Ticket.StepTitle />
            <Ticket.Field field="gist" />
          </Ticket.Step>
          <Ticket.Step step="facts" />
          <Ticket.Step step="person" />
          <Ticket.Actions>
            <Ticket.Next />
            <Ticket.Submit />
            <Ticket.Back />
          </Ticket.Actions>
          <Ticket.Progress>
            <li>
              <Ticket.ProgressStep step="about" />
            </li>
            <li>
              <Ticket.ProgressStep step="words" />
            </li>
          </Ticket.Progress>
        </Ticket.Steps>
      </Ticket.Form>
    </Ticket.Root>
  ),
};
