import { type ReactElement, type ReactNode, useEffect } from "react";
import { describePart } from "../../../test/describePart.tsx";
import { attached, hosting, leftBefore, thorough, withSite } from "../../../test/ticketSite.ts";
import { CHAT, chatting, live } from "../../../test/world.ts";
import { ticketAnatomy as anatomy } from "../anatomy.ts";
import { FilesContext } from "../files/FilesContext.ts";
import { useFormContext } from "./FormContext.ts";
import { Ticket } from "../index.ts";
import { useStepsContext } from "../steps/StepsContext.ts";

const inRoot = (part: ReactElement) => <Ticket.Root>{part}</Ticket.Root>;
const inForm = (part: ReactElement) => inRoot(<Ticket.Form>{part}</Ticket.Form>);
const inField = (part: ReactElement) => inForm(<Ticket.Field field="gist">{part}</Ticket.Field>);
const inSteps = (part: ReactElement) => inForm(<Ticket.Steps>{part}</Ticket.Steps>);
const inStep = (part: ReactElement) => inSteps(<Ticket.Step step="words">{part}</Ticket.Step>);
const inFiles = (part: ReactElement) => inForm(<Ticket.Files>{part}</Ticket.Files>);

/** Has typed a gist. */
function Typed({ gist, children }: { gist: string; children: ReactNode }) {
  const { values, set } = useFormContext();
  useEffect(() => {
    if (values.gist !== gist) set("gist", gist);
  });
  return children;
}

/** Comes from a chat. */
function Chatted({ children }: { children: ReactNode }) {
  const { draft, keep } = useFormContext();
  useEffect(() => {
    if (draft.conversationId === undefined) keep({ conversationId: CHAT });
  });
  return children;
}

/** Has gone on to the second step. */
function Later({ children }: { children: ReactNode }) {
  const { go } = useStepsContext();
  useEffect(() => go("words"), [go]);
  return children;
}

/** Has chosen a file that was not taken. */
function Refusing({ children }: { children: ReactNode }) {
  const left = [{ name: "empty.txt", reason: "empty" }] as never;
  return <FilesContext.Provider value={{ left, attach: () => undefined }}>{children}</FilesContext.Provider>;
}

/** Where there is one category, that is chosen. */
const only = withSite({ categories: [hosting] });

describePart({
  anatomy,
  within: inRoot,
  part: Ticket.Form,
  name: "form",
  tag: "form",
  missing: "Ticket.Root",
  state: live,
});

const form = { anatomy, within: inForm, missing: "Ticket.Form", state: only };
describePart({ ...form, part: Ticket.Intro, name: "intro", tag: "p" });
const inChatted = (part: ReactElement) => inForm(<Chatted>{part}</Chatted>);
const fromChat = { ...form, within: inChatted, state: chatting([]) };
describePart({ ...fromChat, part: Ticket.FromChat, name: "from-chat", tag: "div" });
describePart({ ...form, part: Ticket.KeepChat, name: "keep-chat", tag: "button" });
describePart({ ...form, part: Ticket.Submit, name: "submit", tag: "button" });
describePart({ ...form, part: Ticket.Steps, name: "steps", tag: "div" });
describePart({ ...form, part: Ticket.Actions, name: "actions", tag: "div", props: { children: null } });
describePart({ ...form, part: Ticket.Kinds, name: "kinds", tag: "fieldset" });
describePart({ ...form, part: Ticket.Kind, name: "kind", tag: "label", props: { kind: "wish" } });
describePart({ ...form, part: Ticket.Scope, name: "scope", tag: "div" });
describePart({
  ...form,
  part: Ticket.ScopeWay,
  name: "scope-way",
  tag: "a",
  props: { href: "https://repair.example/" },
});
describePart({ ...form, part: Ticket.Checklist, name: "checklist", tag: "fieldset" });
describePart({ ...form, part: Ticket.Check, name: "check", tag: "div", props: { check: "cable" } });
describePart({ ...form, part: Ticket.Field, name: "field", tag: "div", props: { field: "gist" } });
describePart({ ...form, part: Ticket.Fields, name: "fields", tag: "div" });
describePart({ ...form, part: Ticket.Files, name: "files", tag: "div" });
describePart({ ...form, part: Ticket.Consent, name: "consent", tag: "div" });
describePart({ ...form, part: Ticket.Facts, name: "facts", tag: "details" });

const steps = { anatomy, within: inSteps, missing: "Ticket.Steps", state: thorough };
describePart({ ...steps, part: Ticket.Progress, name: "progress", tag: "ol" });
describePart({ ...steps, part: Ticket.ProgressStep, name: "progress-step", tag: "button", props: { step: "words" } });
describePart({ ...steps, part: Ticket.Step, name: "step", tag: "div", props: { step: "words" } });
describePart({ ...steps, part: Ticket.Next, name: "next", tag: "button" });
const later = (part: ReactElement) => inSteps(<Later>{part}</Later>);
describePart({ ...steps, within: later, part: Ticket.Back, name: "back", tag: "button" });
describePart({ ...steps, within: inStep, part: Ticket.StepTitle, name: "step-title", tag: "h3" });

const field = { anatomy, within: inField, missing: "Ticket.Field", state: live };
describePart({ ...field, part: Ticket.Label, name: "label", tag: "label" });
describePart({ ...field, part: Ticket.Hint, name: "hint", tag: "p" });
describePart({ ...field, part: Ticket.Input, name: "input", tag: "input" });
describePart({ ...field, part: Ticket.TextArea, name: "text-area", tag: "textarea" });
describePart({ ...field, part: Ticket.Select, name: "select", tag: "select" });
const inTooLong = (part: ReactElement) =>
  inForm(<Typed gist={"a".repeat(201)}>{<Ticket.Field field="gist">{part}</Ticket.Field>}</Typed>);
describePart({ ...field, within: inTooLong, part: Ticket.Error, name: "error", tag: "p" });
const inOwn = (part: ReactElement) => inForm(<Ticket.Field field="fields.contract">{part}</Ticket.Field>);
describePart({ ...field, within: inOwn, state: only, part: Ticket.Where, name: "where", tag: "details" });

const files = { anatomy, within: inForm, missing: "Ticket.Form", state: { ...only, uploads: [attached] } };
describePart({ ...files, part: Ticket.Tray, name: "tray", tag: "ul" });
describePart({ ...files, part: Ticket.Upload, name: "upload", tag: "div", props: { fileId: attached.id } });
describePart({ ...files, within: inFiles, missing: "Ticket.Files", part: Ticket.Attach, name: "attach", tag: "span" });
const inRefused = (part: ReactElement) => inFiles(<Refusing>{part}</Refusing>);
describePart({
  ...files,
  within: inRefused,
  missing: "Ticket.Files",
  part: Ticket.Refused,
  name: "refused",
  tag: "ul",
});

const inAlike = (part: ReactElement) => inForm(<Typed gist="My site is slow.">{part}</Typed>);
const inSimilar = (part: ReactElement) => inAlike(<Ticket.Similar>{part}</Ticket.Similar>);
const alike = { anatomy, state: leftBefore, missing: "Ticket.Form" };
describePart({ ...alike, within: inAlike, part: Ticket.Similar, name: "similar", tag: "section" });
const toAdd = { ...alike, within: inSimilar, missing: "Ticket.Similar" };
describePart({ ...toAdd, part: Ticket.AddTo, name: "add-to", tag: "button", props: { conversationId: "ticket-1" } });
describePart({ ...toAdd, part: Ticket.Apart, name: "apart", tag: "button" });
