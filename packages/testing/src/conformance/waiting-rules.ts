/** The rules of those who wait, and of what goes on at a site. */
export const WAITING_RULES = [
  {
    id: "Q8",
    sentence:
      "Who waits in a chat may ask to be called at one of the times in `callBackWindows` of the site's state; any other is `window-gone`. The place in line stays, also while the customer is away. The last call that was asked for holds. The customer cancels it; that it was `done` or `missed` is said by any agent while the chat waits, by its holder while it is held. When the chat ends, a call that is still asked for is `cancelled`.",
  },
  {
    id: "Q9",
    sentence:
      "Who waits in a chat may ask for a letter for the case that it is their turn while they are away. The last address holds, `null` takes it back. One letter goes for each turn, and nothing the customer wrote is in it. Once an agent takes the chat, or it ends, none goes.",
  },
  {
    id: "N5",
    sentence:
      "A customer may follow an incident that goes on, also as the first thing they do, and no longer. One that the site does not have is `not-found`, one that is over `wrong-state`. `follows` in the snapshot names those that go on or were over within the last day. At signing in they come along.",
  },
] as const;
