export function Logo() {
  return (
    <svg className="logo" viewBox="0 0 32 32" width="30" height="30" aria-hidden="true">
      <path className="logo-house" d="M4 15.5 16 4l12 11.5V26a3 3 0 0 1-3 3H7a3 3 0 0 1-3-3z" />
      <path
        className="fire-outer"
        d="M16 12c.6 3.4 5 5 5 9.4a5 5 0 0 1-10 0c0-2 1-3.2 2-4.2.2 1.3.8 2 1.6 2.2C14.2 17 14.4 14.2 16 12z"
      />
      <path className="fire-inner" d="M16 19.5c.3 1.6 2 2.3 2 4.2a2 2 0 0 1-4 0c0-1.7 1.5-2.4 2-4.2z" />
    </svg>
  );
}
