/** What a customer can do with all that is kept of them. Where it stands is told by `ownDataState`. What does it is loaded with the first wish. */
export interface OwnDataActions {
  /** Saves everything as one file. */
  save: () => void;
  /**
   * Erases everything, at the server and here, and signs out in every page of this browser; other devices follow. What was not sent yet
   * goes too. It cannot be taken back: ask the customer first.
   */
  erase: () => void;
}
