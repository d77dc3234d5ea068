import type { Meta, StoryObj } from "@storybook/react-vite";
import { press } from "../../../test/press.ts";
import {
  critical,
  followed,
  identified,
  inGerman,
  investigating,
  monitoring,
  planned,
  resolved,
  several,
} from "../../../test/scenes/incidents.ts";
import { Support } from "../index.ts";

const meta = {
  title: "Support/Incidents",
  component: Support.Incidents,
  subcomponents: {
    Incident: Support.Incident,
    IncidentTitle: Support.IncidentTitle,
    IncidentStanding: Support.IncidentStanding,
    IncidentText: Support.IncidentText,
    IncidentFollow: Support.IncidentFollow,
    IncidentLink: Support.IncidentLink,
    IncidentDismiss: Support.IncidentDismiss,
    IncidentLetter: Support.IncidentLetter,
    IncidentsMore: Support.IncidentsMore,
    IncidentsStale: Support.IncidentsStale,
  },
  parameters: { scene: investigating },
  render: () => <Support.Incidents />,
} satisfies Meta<typeof Support.Incidents>;

export default meta;

type Story = StoryObj<typeof meta>;

export const Investigating: Story = {};

export const Identified: Story = { parameters: { scene: identified } };

export const Monitoring: Story = { parameters: { scene: monitoring } };

export const Resolved: Story = { parameters: { scene: resolved } };

export const Critical: Story = { parameters: { scene: critical } };

export const Planned: Story = { parameters: { scene: planned } };

export const Several: Story = { parameters: { scene: several } };

export const Following: Story = { parameters: { scene: followed } };

/** A letter, too: sent while empty it says what is missing. */
export const LetterSentEmpty: Story = { parameters: { scene: followed }, play: press("support.incident-letter-ask") };

/** Told in one language alone: a screen reader reads it in that one. */
export const InAnotherLanguage: Story = { parameters: { scene: inGerman } };

/** The pieces of one’s choice, in one’s own order. */
export const OwnPieces: Story = {
  parameters: { scene: several },
  render: () => (
    <Support.Incidents>
      <Support.Incident>
        <Support.IncidentTitle />
        <Support.IncidentStanding />
        <Support.IncidentText open />
        <Support.IncidentLink />
        <Support.IncidentFollow />
        <Support.IncidentLetter />
        <Support.IncidentDismiss />
      </Support.Incident>
      <Support.IncidentsMore open />
      <Support.IncidentsStale />
    </Support.Incidents>
  ),
};
