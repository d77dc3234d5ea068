import type { ReactElement } from "react";
import { expect, test } from "vitest";
import { describePart } from "../../test/describePart.tsx";
import { partNames } from "../../test/partNames.ts";
import { acknowledged, live } from "../../test/world.ts";
import { ticketAnatomy as anatomy } from "./anatomy.ts";
import { Ticket } from "./index.ts";

test("exports the parts of the anatomy", () => {
  expect(partNames(Ticket)).toEqual(Object.keys(anatomy.parts).sort());
});

const inRoot = (part: ReactElement) => <Ticket.Root>{part}</Ticket.Root>;
const inNote = (part: ReactElement) => inRoot(<Ticket.Acknowledgement>{part}</Ticket.Acknowledgement>);

describePart({ anatomy, part: Ticket.Root, name: "root", tag: "div", missing: "Support.Root", state: live });

const root = { anatomy, within: inRoot, missing: "Ticket.Root" };
describePart({ ...root, part: Ticket.Acknowledgement, name: "acknowledgement", tag: "section", state: acknowledged() });

const note = { anatomy, within: inNote, missing: "Ticket.Acknowledgement", state: acknowledged() };
describePart({ ...note, part: Ticket.Tick, name: "tick", tag: "svg" });
describePart({ ...note, part: Ticket.Thanks, name: "thanks", tag: "p" });
describePart({ ...note, part: Ticket.AnswerBy, name: "answer-by", tag: "p" });
describePart({ ...note, part: Ticket.Automatic, name: "automatic", tag: "p" });
describePart({ ...note, part: Ticket.Letter, name: "letter", tag: "p" });
describePart({ ...note, part: Ticket.Reference, name: "reference", tag: "p" });
describePart({ ...note, part: Ticket.Copy, name: "copy", tag: "button" });
describePart({ ...note, part: Ticket.Again, name: "again", tag: "button", missing: "Ticket.Root" });
