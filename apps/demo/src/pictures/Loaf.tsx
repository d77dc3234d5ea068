/** Maria’s bread, warm like her site. */
export function Loaf() {
  return (
    <svg className="loaf" viewBox="0 0 240 180" width="240" height="180" aria-hidden="true">
      <path className="loaf-steam" d="M88 46c-8-10 8-16 0-28M122 40c-8-10 8-16 0-28M156 46c-8-10 8-16 0-28" />
      <path className="loaf-side" d="M34 112c0-34 40-54 88-54s88 20 88 54c0 26-16 40-34 40H68c-18 0-34-14-34-40z" />
      <path className="loaf-crust" d="M34 108c0-32 40-50 88-50s88 18 88 50c0 20-18 28-38 28H72c-20 0-38-8-38-28z" />
      <path className="loaf-cut" d="M82 112c2-14 8-24 20-32M120 112c2-14 8-24 20-32M158 110c2-12 7-20 16-27" />
      <path className="loaf-board" d="M16 152h208a7 7 0 0 1 0 14H16a7 7 0 0 1 0-14z" />
    </svg>
  );
}
