import type { Meta, StoryObj } from "@storybook/react-vite";
import type { ReactNode } from "react";
import { alike, atStep, firstStep, withFiles } from "../../../test/scenes/ticketForm.ts";
import { Ticket } from "../index.ts";

const meta = {
  title: "Ticket/Questions",
  component: Ticket.Kinds,
  subcomponents: {
    Kind: Ticket.Kind,
    Scope: Ticket.Scope,
    ScopeWay: Ticket.ScopeWay,
    Checklist: Ticket.Checklist,
    Check: Ticket.Check,
    Fields: Ticket.Fields,
    Where: Ticket.Where,
    Files: Ticket.Files,
    Attach: Ticket.Attach,
    Tray: Ticket.Tray,
    Upload: Ticket.Upload,
    Refused: Ticket.Refused,
    Consent: Ticket.Consent,
    Facts: Ticket.Facts,
    Similar: Ticket.Similar,
    AddTo: Ticket.AddTo,
    Apart: Ticket.Apart,
  },
} satisfies Meta<typeof Ticket.Kinds>;

export default meta;

type Story = StoryObj<typeof meta>;

/** The answers of a category that is chosen. */
const chosen = { scene: atStep("about", { fields: { contract: "1042" } }) };

const inForm = (parts: ReactNode) =>
  function InForm() {
    return (
      <Ticket.Root>
        <Ticket.Form>{parts}</Ticket.Form>
      </Ticket.Root>
    );
  };

export const Kinds: Story = { parameters: { scene: firstStep }, render: inForm(<Ticket.Kinds />) };

/** Only some kinds. */
export const SomeKinds: Story = {
  parameters: { scene: firstStep },
  render: inForm(
    <Ticket.Kinds>
      <Ticket.Kind kind="question" />
      <Ticket.Kind kind="wish" />
    </Ticket.Kinds>,
  ),
};

export const Scope: Story = {
  parameters: chosen,
  render: inForm(
    <>
      <Ticket.Scope />
      <Ticket.ScopeWay href="https://www.fernhost.example/neighbours">Our neighbours</Ticket.ScopeWay>
    </>,
  ),
};

export const Checklist: Story = { parameters: chosen, render: inForm(<Ticket.Checklist />) };

export const OneCheck: Story = {
  parameters: { scene: atStep("about", { checks: { others: "no" } }) },
  render: inForm(<Ticket.Check check="others" />),
};

export const Fields: Story = { parameters: chosen, render: inForm(<Ticket.Fields />) };

/** Where the number stands is told at once. */
export const Where: Story = {
  parameters: chosen,
  render: inForm(
    <Ticket.Field field="fields.contract">
      <Ticket.Label />
      <Ticket.Input />
      <Ticket.Where open />
    </Ticket.Field>,
  ),
};

export const Files: Story = { parameters: { scene: firstStep }, render: inForm(<Ticket.Files />) };

/** One has arrived, one waits for the network. */
export const FilesAttached: Story = {
  parameters: { scene: withFiles },
  render: inForm(
    <Ticket.Files>
      <Ticket.Tray>{(id) => <Ticket.Upload fileId={id} />}</Ticket.Tray>
      <Ticket.Refused />
      <Ticket.Attach />
    </Ticket.Files>,
  ),
};

/** What is empty is not taken. */
export const FileNotTaken: Story = {
  parameters: { scene: firstStep },
  render: inForm(<Ticket.Files />),
  play: async ({ canvasElement, userEvent }) => {
    const picker = canvasElement.querySelector<HTMLInputElement>("input[type=file]");
    if (picker !== null) await userEvent.upload(picker, new File([], "empty.txt", { type: "text/plain" }));
  },
};

export const Consent: Story = { parameters: { scene: firstStep }, render: inForm(<Ticket.Consent />) };

export const Facts: Story = { parameters: { scene: firstStep }, render: inForm(<Ticket.Facts open />) };

/** The same was left before. */
export const Similar: Story = { parameters: { scene: alike }, render: inForm(<Ticket.Similar />) };

/** One’s own words around the buttons. */
export const SimilarByHand: Story = {
  parameters: { scene: alike },
  render: inForm(
    <Ticket.Similar>
      <Ticket.AddTo conversationId="…" />
      <Ticket.Apart />
    </Ticket.Similar>,
  ),
};
