import { createValue, type Value } from "../value.ts";
import { type Cell, createPacker, type Keyed } from "./pack.ts";
import { createPlace, type Place, type PlaceOptions } from "./createPlace.ts";

/** How many rows stand in a chunk, and how many chunks in a group: ten thousand rows are 400 chunks in 20 groups. */
const CHUNK_ROWS = 25;
const GROUP_CHUNKS = 20;

export type LogChunk<Row extends Keyed> = Cell<Row>;
export type LogGroup<Row extends Keyed> = Cell<LogChunk<Row>>;

/** A long list of rows and the place of its reader. `<LogRows>` draws it. */
export interface Log<Row extends Keyed> extends Pick<Place, "attach" | "hold"> {
  readonly groups: Value<readonly LogGroup<Row>[]>;
  /** The key of the row before which the divider stands, or null. */
  readonly divider: Value<string | null>;
  /** Whether the newest row is followed. Setting it leads there. */
  readonly following: Value<boolean>;
  /** Takes in the rows as they are now. Rows that are the same object are not drawn again. */
  set: (rows: readonly Row[]) => void;
  /**
   * Leads the reader to the row whose element carries `data-wl-key` with this key, and moves focus there.
   * Gives whether it is here.
   */
  lead: (key: string) => boolean;
}

/** Makes a log of these rows. */
export function createLog<Row extends Keyed>(rows: readonly Row[], options: Partial<PlaceOptions> = {}): Log<Row> {
  const { following = createValue(true), onNearStart = () => undefined } = options;
  const pack = createPacker<Row>(CHUNK_ROWS);
  const group = createPacker<LogChunk<Row>>(GROUP_CHUNKS);
  const groups = createValue(group(pack(rows)));
  const place = createPlace({ following, onNearStart });
  let scroller: HTMLElement | null = null;

  return {
    groups,
    following,
    divider: createValue<string | null>(null),
    hold: place.hold,
    set: (next) => groups.set(group(pack(next))),
    attach(nextScroller, content) {
      scroller = nextScroller;
      const leave = place.attach(nextScroller, content);
      return () => {
        scroller = null;
        leave();
      };
    },
    lead(key) {
      const row = scroller?.querySelector<HTMLElement>(`[data-wl-key="${CSS.escape(key)}"]`) ?? null;
      if (row === null) return false;
      place.lead(row);
      row.tabIndex = -1;
      row.focus({ preventScroll: true });
      row.addEventListener("blur", () => row.removeAttribute("tabindex"), { once: true });
      return true;
    },
  };
}
