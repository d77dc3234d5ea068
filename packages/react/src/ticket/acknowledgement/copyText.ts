/** Copies a text and tells whether it worked: a browser may refuse, and pages without HTTPS have no clipboard. */
export function copyText(text: string, done: (copied: boolean) => void): void {
  const clipboard = navigator.clipboard as Clipboard | undefined;
  if (clipboard === undefined) return done(false);
  void clipboard.writeText(text).then(
    () => done(true),
    () => done(false),
  );
}
