import { useState, type ReactElement, type ReactNode } from "react";

/** What stands around the list of those that draw our row without our parts. */
export function Shell({ children }: { children: ReactNode }): ReactElement {
  return (
    <div data-wl="support-root" lang="en" dir="ltr">
      <div data-wl="chat-root">
        {children}
        <Composer />
      </div>
    </div>
  );
}

function Composer(): ReactElement {
  const [text, setText] = useState("");
  return (
    <form data-wl="chat-composer">
      <textarea
        data-wl="chat-input"
        rows={1}
        aria-label="Your message"
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
    </form>
  );
}
