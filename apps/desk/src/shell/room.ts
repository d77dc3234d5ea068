import { useSyncExternalStore } from "react";

const LIST_PX = 320;
const CUSTOMER_PX = 260;
/** The least that a conversation needs, and what it gets before the customer's side takes the rest. */
const COLUMN_PX = { least: 360, easy: 400 };
const ONE_REGION_PX = 720;
const THREE_REGIONS_PX = 1_100;

/** What there is room for. */
export interface Room {
  /** How many conversations side by side. */
  columns: number;
  /** Whether the customer's side stands beside them. */
  customer: boolean;
}

/**
 * Shares out the width of the page.
 *
 * @param open how many conversations are open
 * @param wanted whether the customer's side is asked for: then a conversation makes room for it
 */
export function roomIn(width: number, open: number, wanted: boolean): Room {
  const most = width < ONE_REGION_PX ? 1 : Math.max(1, Math.floor((width - LIST_PX) / COLUMN_PX.least));
  const columns = Math.min(most, Math.max(1, open));
  if (width < THREE_REGIONS_PX) return { columns, customer: false };
  const besideCustomer = Math.floor((width - LIST_PX - CUSTOMER_PX) / COLUMN_PX.easy);
  if (columns <= besideCustomer) return { columns, customer: true };
  return wanted ? { columns: besideCustomer, customer: true } : { columns, customer: false };
}

/** Whether a conversation can stand beside another one here. */
export function useHasRoomBeside(): boolean {
  return useSyncExternalStore(onResize, () => roomIn(innerWidth, 2, false).columns > 1);
}

/** What there is room for now; it follows the size of the page. */
export function useRoom(open: number, wanted: boolean): Room {
  const packed = useSyncExternalStore(onResize, () => {
    const { columns, customer } = roomIn(innerWidth, open, wanted);
    return customer ? -columns : columns;
  });
  return { columns: Math.abs(packed), customer: packed < 0 };
}

function onResize(listener: () => void): () => void {
  addEventListener("resize", listener);
  return () => removeEventListener("resize", listener);
}
