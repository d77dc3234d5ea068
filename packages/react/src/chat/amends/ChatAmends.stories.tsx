import type { Meta, StoryObj } from "@storybook/react-vite";
import {
  apologised,
  claimed,
  claimFailed,
  claiming,
  offered,
  offerExpired,
  offerWithdrawn,
} from "../../../test/scenes/amends.ts";
import { Chat } from "../index.ts";

const meta = {
  title: "Chat/Amends",
  component: Chat.Offer,
  subcomponents: { Apology: Chat.Apology, OfferState: Chat.OfferState, OfferClaim: Chat.OfferClaim },
  render: () => (
    <Chat.Root>
      <Chat.List />
    </Chat.Root>
  ),
} satisfies Meta<typeof Chat.Offer>;

export default meta;

type Story = StoryObj<typeof meta>;

/** What happened, how it was fixed, what changes, and that we are sorry. */
export const Apology: Story = { parameters: { scene: apologised } };

export const Open: Story = { parameters: { scene: offered } };

/** The network lets nothing through for a minute. */
export const Claiming: Story = { parameters: { scene: claiming } };

export const Claimed: Story = { parameters: { scene: claimed } };

/** Refused for good. One more click goes through. */
export const Failed: Story = { parameters: { scene: claimFailed } };

export const Expired: Story = { parameters: { scene: offerExpired } };

export const Withdrawn: Story = { parameters: { scene: offerWithdrawn } };

/** In one’s own order: the way to take it before what is told of it. */
export const OwnOrder: Story = {
  parameters: { scene: offered },
  render: () => (
    <Chat.Root>
      <Chat.List>
        {(row) => (
          <Chat.Message row={row}>
            <Chat.Text />
            <Chat.Apology />
            <Chat.Offer>
              <Chat.OfferClaim />
              <Chat.OfferState />
            </Chat.Offer>
          </Chat.Message>
        )}
      </Chat.List>
    </Chat.Root>
  ),
};
