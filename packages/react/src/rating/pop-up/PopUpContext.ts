import { createContext } from "react";

/** A rating that is asked outside of the window. */
export interface PopUpContextValue {
  id: string;
  /** Takes the card away. */
  close: () => void;
}

/** Null inside the window and in a page of the host’s. */
export const PopUpContext = createContext<PopUpContextValue | null>(null);
