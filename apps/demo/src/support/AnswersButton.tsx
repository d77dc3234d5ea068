import { useEffect, useState } from "react";
import { useSite } from "../site/SiteContext.ts";
import { useLine } from "./LineContext.ts";

/** Says in the site’s own words that answers have come, and leads to them. Nothing while there are none. */
export function AnswersButton() {
  const { words } = useSite();
  const line = useLine();
  const client = line.status === "ready" ? line.client : null;
  const [unread, setUnread] = useState(0);
  useEffect(() => client?.on("unread-changed", (event) => setUnread(event.unread)), [client]);
  if (unread === 0) return null;
  return (
    <button className="header-answers" type="button" onClick={() => client?.support.open()}>
      {words.site.answers(unread)}
    </button>
  );
}
