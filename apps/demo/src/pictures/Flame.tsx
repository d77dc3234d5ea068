/** One to three flames over logs: the size of a plan. */
export function Flame({ size }: { size: 1 | 2 | 3 }) {
  const scale = [0.62, 0.84, 1][size - 1];
  return (
    <svg className="flame" viewBox="0 0 96 88" width="96" height="88" aria-hidden="true">
      <g transform={`translate(48 74) scale(${scale}) translate(-48 -74)`}>
        {size === 3 && (
          <>
            <path
              className="fire-back"
              d="M22 74c-9-8-10-19-4-28 3 6 6 7 8 8-2-9 0-16 6-22 1 11 12 17 12 29 0 7-3 11-7 14z"
            />
            <path
              className="fire-back"
              d="M74 74c9-8 10-19 4-28-3 6-6 7-8 8 2-9 0-16-6-22-1 11-12 17-12 29 0 7 3 11 7 14z"
            />
          </>
        )}
        {size === 2 && (
          <path
            className="fire-back"
            d="M68 74c8-6 9-15 5-23-3 5-5 6-7 6 2-7 0-13-5-18-1 9-10 14-10 24 0 5 2 9 5 11z"
          />
        )}
        <path
          className="fire-outer"
          d="M48 10c3 17 24 26 24 46a24 24 0 0 1-48 0c0-10 5-16 10-21 1 7 4 10 8 11-1-13 0-26 6-36z"
        />
        <path className="fire-inner" d="M48 44c2 8 11 13 11 22a11 11 0 0 1-22 0c0-9 9-14 11-22z" />
      </g>
      <path className="fire-log" d="M14 76h68a5 5 0 0 1 0 10H14a5 5 0 0 1 0-10z" />
      <circle className="fire-ring" cx="15" cy="81" r="3" />
    </svg>
  );
}
