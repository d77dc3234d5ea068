import { type ReactElement, useLayoutEffect } from "react";
import { describePart } from "../../test/describePart.tsx";
import { complaint, onPage, ticketed } from "../../test/tickets.ts";
import { NOW, ticket } from "../../test/world.ts";
import { ticketAnatomy as anatomy } from "./anatomy.ts";
import { Ticket } from "./index.ts";
import { useTicketContext } from "./TicketContext.ts";

const inRoot = (part: ReactElement) => <Ticket.Root>{part}</Ticket.Root>;
const inNote = (part: ReactElement) => inRoot(<Ticket.Acknowledgement>{part}</Ticket.Acknowledgement>);
const inPage = (part: ReactElement) => inRoot(<Ticket.Page>{part}</Ticket.Page>);
const besidePage = (part: ReactElement) =>
  inRoot(
    <>
      <Ticket.Page />
      {part}
    </>,
  );
const inDocument = (part: ReactElement) => inNote(<Ticket.Document>{part}</Ticket.Document>);

/** What stands in the list once somebody has asked for it. */
function InList({ children }: { children: ReactElement }): ReactElement {
  const { list, isListing } = useTicketContext();
  useLayoutEffect(() => {
    if (!isListing) list();
  }, [list, isListing]);
  return children;
}

const inList = (part: ReactElement) => inRoot(<InList>{part}</InList>);
const inItem = (part: ReactElement) =>
  inList(<Ticket.List>{(view) => <Ticket.Item ticket={view}>{part}</Ticket.Item>}</Ticket.List>);

const note = { anatomy, within: inNote, missing: "Ticket.Acknowledgement", state: ticketed() };
describePart({ ...note, part: Ticket.Sent, name: "sent", tag: "details" });
describePart({ ...note, part: Ticket.Outlook, name: "outlook", tag: "p" });
describePart({ ...note, part: Ticket.SignOff, name: "sign-off", tag: "div" });
describePart({
  ...note,
  part: Ticket.Open,
  name: "open",
  tag: "button",
  missing: "Ticket.Root",
  within: (part) => besidePage(<Ticket.Acknowledgement>{part}</Ticket.Acknowledgement>),
});

const complained = ticketed(complaint);
describePart({ ...note, part: Ticket.Document, name: "document", tag: "details", state: complained });
const document = { anatomy, within: inDocument, missing: "Ticket.Document", state: complained };
describePart({ ...document, part: Ticket.DocumentText, name: "document-text", tag: "pre" });
describePart({ ...document, part: Ticket.DocumentPrint, name: "document-print", tag: "button" });
describePart({ ...document, part: Ticket.DocumentSave, name: "document-save", tag: "button" });
describePart({ ...document, part: Ticket.DocumentCheck, name: "document-check", tag: "details" });

const root = { anatomy, within: inRoot, missing: "Ticket.Root", state: ticketed() };
describePart({ ...root, part: Ticket.All, name: "all", tag: "button" });
describePart({ ...root, part: Ticket.List, name: "list", tag: "ul", within: inList });
describePart({ ...root, part: Ticket.New, name: "new", tag: "button", within: inList });
describePart({
  ...root,
  part: Ticket.Item,
  name: "item",
  tag: "button",
  props: { ticket: { conversationId: "ticket-1", status: "received", ticket, form: null, conversation: null } },
});
const item = { anatomy, within: inItem, missing: "Ticket.Item", state: ticketed() };
describePart({ ...item, part: Ticket.ItemGist, name: "item-gist", tag: "span" });
describePart({ ...item, part: Ticket.ItemAbout, name: "item-about", tag: "span" });
describePart({ ...item, part: Ticket.ItemStatus, name: "item-status", tag: "span" });
describePart({ ...item, part: Ticket.ItemWhen, name: "item-when", tag: "span" });

describePart({ ...root, part: Ticket.Page, name: "page", tag: "section", state: onPage() });
const page = { anatomy, within: inPage, missing: "Ticket.Page", state: onPage() };
describePart({ ...page, part: Ticket.Title, name: "title", tag: "h2" });
describePart({ ...page, part: Ticket.Status, name: "status", tag: "p" });
describePart({ ...page, part: Ticket.Timeline, name: "timeline", tag: "details" });
describePart({
  ...page,
  part: Ticket.TimelineStep,
  name: "timeline-step",
  tag: "li",
  props: { happening: { type: "step", at: NOW, step: ticket.history[0], isFirst: true } },
});
describePart({
  ...page,
  part: Ticket.Solved,
  name: "solved",
  tag: "p",
  state: onPage({ status: "solved", history: [{ status: "solved", at: NOW, agentId: "olena" }] }),
});
const beside = { ...root, within: besidePage, state: onPage() };
describePart({ ...beside, part: Ticket.Answer, name: "answer", tag: "p" });
describePart({ ...beside, part: Ticket.ToChat, name: "to-chat", tag: "button" });
