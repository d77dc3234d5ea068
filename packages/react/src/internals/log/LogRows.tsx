import {
  cloneElement,
  type CSSProperties,
  Fragment,
  isValidElement,
  memo,
  type ReactElement,
  type ReactNode,
  useLayoutEffect,
  useMemo,
  useRef,
} from "react";
import { useValue } from "../value.ts";
import type { Log, LogChunk, LogGroup } from "./createLog.ts";
import type { Keyed } from "./pack.ts";

export interface LogRowsProps<Row extends Keyed> {
  log: Log<Row>;
  /** Draws one row. Give it a fixed reference: a row is drawn again only when it or this function changes. */
  draw: (row: Row) => ReactNode;
  /** Draws what stands before a row, such as the name of its day. Give it a fixed reference. */
  lead?: ((row: Row) => ReactElement | null) | undefined;
  /** What stands before the row that `log.divider` names. */
  divider?: ReactNode;
  /** What stands before all rows. */
  children?: ReactNode;
}

/** What a row is taken to need until it has been laid out for the first time, in pixels. */
const ROW_PX = 64;

/**
 * Draws a log. It stands right inside the element that scrolls. Every row is in the document, for find-in-page, selection and screen readers;
 * the browser lays out and paints only the chunks near the view, and React looks only at the chunk that has changed.
 */
export function LogRows<Row extends Keyed>(props: LogRowsProps<Row>): ReactElement {
  const { log, draw, lead, divider, children } = props;
  const content = useRef<HTMLDivElement>(null);
  const groups = useValue(log.groups);
  const drawRow = useMemo(() => createDrawRow(draw, lead), [draw, lead]);
  useLayoutEffect(() => log.hold());
  useLayoutEffect(() => {
    const scroller = content.current?.parentElement;
    return content.current && scroller ? log.attach(scroller, content.current) : undefined;
  }, [log]);
  // Below here nobody asks what a row is, only which it is.
  const rest = { log, drawRow, divider } as unknown as DrawnProps;
  return (
    <div ref={content} data-wl-log="">
      {children}
      <div data-wl-log="">
        {groups.map((group) => (
          <Group key={group.key} group={group as unknown as LogGroup<Keyed>} {...rest} />
        ))}
      </div>
    </div>
  );
}

interface DrawnProps {
  log: Log<Keyed>;
  drawRow: (row: Keyed) => readonly ReactNode[] | ReactElement;
  divider: ReactNode;
}

const Group = memo(function Group({ group, ...rest }: DrawnProps & { group: LogGroup<Keyed> }) {
  const chunks = useValue(group.items);
  const { log } = rest;
  useLayoutEffect(() => log.hold());
  return (
    <div data-wl-log="" style={styleOf(chunks.length * (chunks[0]?.items.get().length ?? 0))}>
      {chunks.map((chunk) => (
        <Chunk key={chunk.key} chunk={chunk} {...rest} />
      ))}
    </div>
  );
});

const Chunk = memo(function Chunk({ log, chunk, drawRow, divider }: DrawnProps & { chunk: LogChunk<Keyed> }) {
  const rows = useValue(chunk.items);
  const divided = useValue(log.divider, (key) => (rows.some((row) => row.key === key) ? key : null));
  useLayoutEffect(() => log.hold());
  const drawn: ReactNode[] = [];
  for (const row of rows) {
    if (row.key === divided) drawn.push(<Fragment key="divider">{divider}</Fragment>);
    drawn.push(...[drawRow(row)].flat());
  }
  return (
    <div data-wl-log="" style={styleOf(rows.length)}>
      {drawn}
    </div>
  );
});

/** Draws each row once: React passes over an element that is the same as before. */
function createDrawRow<Row extends Keyed>(draw: LogRowsProps<Row>["draw"], lead: LogRowsProps<Row>["lead"]) {
  const drawn = new WeakMap<Row, readonly ReactNode[] | ReactElement>();
  return (row: Row) => {
    let nodes = drawn.get(row);
    if (nodes === undefined) {
      const before = lead?.(row);
      const own = keyed(draw(row), row.key);
      nodes = isValidElement(before) ? [keyed(before, `before ${row.key}`), own] : own;
      drawn.set(row, nodes);
    }
    return nodes;
  };
}

function keyed(node: ReactNode, key: string): ReactElement {
  if (isValidElement(node)) return node.key === key ? node : cloneElement(node, { key });
  return <Fragment key={key}>{node}</Fragment>;
}

/** Shadows and outlines of rows reach out of their chunk, which would cut them. */
function styleOf(rows: number): CSSProperties {
  return {
    contentVisibility: "auto",
    containIntrinsicBlockSize: `auto ${rows * ROW_PX}px`,
    overflowClipMargin: 24,
  };
}
