/** What the browser lets us do; `unsupported` where a page cannot show any. */
export type NotificationAccess = NotificationPermission | "unsupported";

export interface NotificationWords {
  title: string;
  body: string;
}

export interface Notifier {
  access: () => NotificationAccess;
  /** Asks the customer through the browser; call it in a gesture alone. */
  ask: () => Promise<void>;
  /** Shows one, in the place of the one before. */
  show: (words: NotificationWords, options: { silent: boolean; lang: string | undefined }) => void;
  close: () => void;
}

/** @param tag one name for all of this line, so that they replace one another instead of piling up */
export function createNotifier(tag: string, onClick: () => void): Notifier {
  let shown: Notification | null = null;
  let hasFailed = false;

  const isSupported = () => typeof Notification === "function" && !hasFailed && !/Android/.test(navigator.userAgent);

  return {
    // Browsers on Android show notifications of service workers alone, and say so only when one is made.
    access: () => (isSupported() ? Notification.permission : "unsupported"),
    async ask() {
      if (isSupported() && Notification.permission === "default") await Notification.requestPermission();
    },
    show({ title, body }, { silent, lang }) {
      try {
        shown = new Notification(title, { body, tag, silent, lang: lang ?? "" });
      } catch {
        hasFailed = true;
        return;
      }
      shown.addEventListener("click", () => {
        globalThis.focus();
        shown?.close();
        onClick();
      });
    },
    close() {
      shown?.close();
      shown = null;
    },
  };
}
