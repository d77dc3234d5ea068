import { Cottage } from "./Cottage.tsx";

const STARS: readonly [number, number, number][] = [
  [88, 92, 2],
  [150, 54, 1.5],
  [214, 96, 1.5],
  [262, 40, 2],
  [318, 78, 1.5],
  [56, 168, 1.5],
  [486, 196, 1.5],
];

const PUFFS: readonly [number, number, number][] = [
  [398, 128, 12],
  [412, 102, 16],
  [434, 72, 21],
];

/** A cottage by day or, in the dark scheme, by night. */
export function HearthScene({ label }: { label: string }) {
  return (
    <svg className="scene" viewBox="0 0 560 460" role="img" aria-label={label}>
      <clipPath id="scene-frame">
        <path d="M70 60C130 6 250-8 350 18s186 96 194 190-26 200-130 230-280 20-350-44S-16 138 70 60z" />
      </clipPath>
      <g clipPath="url(#scene-frame)">
        <rect className="scene-sky" width="560" height="460" />
        <circle className="scene-halo" cx="122" cy="128" r="62" />
        <circle className="scene-sun" cx="122" cy="128" r="36" />
        <circle className="scene-shade" cx="138" cy="116" r="31" />
        <g className="scene-stars">
          {STARS.map(([x, y, r]) => (
            <circle key={x} cx={x} cy={y} r={r} />
          ))}
        </g>
        <path
          className="scene-cloud"
          d="M196 158h78a15 15 0 0 0 2-30 25 25 0 0 0-47-8 19 19 0 0 0-30 9 15 15 0 0 0-3 29z"
        />
        <path className="scene-far" d="M0 304c70-64 152-74 226-34s150 12 206-18 98-18 128 0v220H0z" />
        <path className="scene-middle" d="M0 352c98-52 210-36 300-14s190-4 260-36v170H0z" />
        <Tree x={92} y={352} height={92} />
        <Tree x={136} y={362} height={64} />
        <Tree x={498} y={344} height={84} />
        <g className="scene-smoke">
          {PUFFS.map(([x, y, r]) => (
            <circle key={y} cx={x} cy={y} r={r} />
          ))}
        </g>
        <Cottage />
        <path className="scene-near" d="M0 398c120-34 240-30 340-14s160 8 220-6v90H0z" />
        <path className="scene-path" d="M304 386c-6 18-34 30-44 74h62c4-30 14-54 12-74z" />
      </g>
    </svg>
  );
}

function Tree({ x, y, height }: { x: number; y: number; height: number }) {
  const half = height * 0.3;
  return (
    <>
      <rect className="scene-trunk" x={x - 3} y={y - 8} width="6" height="22" />
      <path
        className="scene-tree"
        d={`M${x} ${y - height}c${half * 0.9} ${height * 0.5} ${half} ${height * 0.7} ${half} ${height * 0.82}a${half} ${half * 0.6} 0 0 1-${half * 2} 0c0-${height * 0.12} ${half * 0.1}-${height * 0.32} ${half}-${height * 0.82}z`}
      />
    </>
  );
}
