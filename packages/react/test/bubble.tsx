/** A picture for a launcher: a speech bubble. */
export const bubble = (
  <svg viewBox="0 0 24 24" width={24} height={24} fill="none" stroke="currentColor" strokeWidth={2} aria-hidden>
    <path d="M4 5h16v11H10l-4 4v-4H4z" strokeLinejoin="round" />
  </svg>
);
