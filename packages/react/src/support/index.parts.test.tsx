import { render, screen } from "@testing-library/react";
import type { ReactElement } from "react";
import { expect, test } from "vitest";
import { createFakeClient } from "../../test/createFakeClient.ts";
import { describePart } from "../../test/describePart.tsx";
import { inGreeting, whileGreeting } from "../../test/greeting.tsx";
import { partNames } from "../../test/partNames.ts";
import { voice } from "../../test/renderPart.tsx";
import { chatting, incident, live, message, site, text, troubled } from "../../test/world.ts";
import { supportAnatomy as anatomy } from "./anatomy.ts";
import { Support } from "./index.ts";

test("exports the parts of the anatomy", () => {
  expect(partNames(Support)).toEqual(Object.keys(anatomy.parts).sort());
});

const missing = "Support.Root";
const common = { anatomy, missing };

test("the root carries language, direction and host props", () => {
  render(<Support.Root client={createFakeClient(live)} voice={voice} title="Mine" data-testid="root" />);
  const root = screen.getByTestId("root");
  expect([root.lang, root.dir, root.title]).toEqual(["en", "ltr", "Mine"]);
  expect(root.dataset["wl"]).toBe("support-root");
  expect(root.dataset["wlOpen"]).toBe("");
});

const unread = chatting([message(1, "olena", text("Hello"))], { window: { open: false } });

describePart({ ...common, part: Support.Launcher, name: "launcher", tag: "button" });
describePart({ ...common, part: Support.LauncherBadge, name: "launcher-badge", tag: "span", state: unread });
describePart({ ...common, part: Support.Window, name: "window", tag: "div", state: live });
describePart({ ...common, part: Support.Header, name: "header", tag: "div" });
describePart({ ...common, part: Support.Close, name: "close", tag: "button" });
describePart({ ...common, part: Support.Content, name: "content", tag: "div" });
describePart({ ...common, part: Support.Connection, name: "connection", tag: "p" });
describePart({ ...common, part: Support.Unkept, name: "unkept", tag: "p" });
const greetingPart = { anatomy, missing: "Support.Greeting", within: inGreeting };

describePart({ ...common, part: Support.Greeting, name: "greeting", tag: "section", within: whileGreeting });
describePart({ ...greetingPart, part: Support.GreetingPhoto, name: "greeting-photo", tag: "img" });
describePart({ ...greetingPart, part: Support.GreetingName, name: "greeting-name", tag: "span" });
describePart({ ...greetingPart, part: Support.GreetingText, name: "greeting-text", tag: "p" });
describePart({ ...greetingPart, part: Support.GreetingOpen, name: "greeting-open", tag: "button" });
describePart({ ...greetingPart, part: Support.GreetingDismiss, name: "greeting-dismiss", tag: "button" });
describePart({ ...common, part: Support.Notify, name: "notify", tag: "details" });
describePart({ ...common, part: Support.NotifyButton, name: "notify-button", tag: "summary" });
describePart({ ...common, part: Support.NotifyPanel, name: "notify-panel", tag: "div" });
describePart({ ...common, part: Support.NotifySound, name: "notify-sound", tag: "button" });
describePart({ ...common, part: Support.NotifySystem, name: "notify-system", tag: "button" });
describePart({ ...common, part: Support.NotifyHint, name: "notify-hint", tag: "p" });
describePart({ ...common, part: Support.View, name: "view", tag: "section", props: { name: "chat" } });
describePart({ ...common, part: Support.Go, name: "go", tag: "button", props: { to: "ticket" } });
describePart({
  ...common,
  part: Support.Title,
  name: "title",
  tag: "h2",
  state: live,
  within: (part) => <Support.Window>{part}</Support.Window>,
});

const known = troubled(incident({ url: "https://status.example" }), incident({ id: "dns" }));
const followed = { ...known, follows: ["mail"] };
const inIncident = (part: ReactElement) => <Support.Incident>{part}</Support.Incident>;
const incidentPart = { anatomy, missing: "Support.Incident", within: inIncident, state: known };

describePart({ ...common, part: Support.Incidents, name: "incidents", tag: "section", state: known });
describePart({ ...common, part: Support.Incident, name: "incident", tag: "article", state: known });
describePart({ ...common, part: Support.IncidentsMore, name: "incidents-more", tag: "details", state: known });
describePart({
  ...common,
  part: Support.IncidentsStale,
  name: "incidents-stale",
  tag: "p",
  state: { ...live, site: { ...site, incidentsStale: true } },
});
describePart({ ...incidentPart, part: Support.IncidentTitle, name: "incident-title", tag: "p" });
describePart({ ...incidentPart, part: Support.IncidentStanding, name: "incident-standing", tag: "p" });
describePart({ ...incidentPart, part: Support.IncidentText, name: "incident-text", tag: "details" });
describePart({ ...incidentPart, part: Support.IncidentFollow, name: "incident-follow", tag: "button" });
describePart({ ...incidentPart, part: Support.IncidentLink, name: "incident-link", tag: "a" });
describePart({ ...incidentPart, part: Support.IncidentDismiss, name: "incident-dismiss", tag: "button" });
describePart({
  ...incidentPart,
  part: Support.IncidentLetter,
  name: "incident-letter",
  tag: "form",
  state: followed,
});

const inTranscript = (part: ReactElement) => <Support.Transcript>{part}</Support.Transcript>;
const transcriptPart = { anatomy, missing: "Support.Transcript", within: inTranscript, state: chatting() };
describePart({ ...common, part: Support.Transcript, name: "transcript", tag: "details", state: chatting() });
describePart({
  ...transcriptPart,
  part: Support.TranscriptSave,
  name: "transcript-save",
  tag: "button",
  props: { format: "text" },
});
describePart({ ...transcriptPart, part: Support.TranscriptStatus, name: "transcript-status", tag: "p" });

const dataPart = { ...common, state: chatting() };
describePart({ ...dataPart, part: Support.OwnData, name: "own-data", tag: "details" });
describePart({ ...dataPart, part: Support.OwnDataSave, name: "own-data-save", tag: "button" });
describePart({ ...dataPart, part: Support.OwnDataErase, name: "own-data-erase", tag: "details" });
describePart({ ...dataPart, part: Support.OwnDataConfirm, name: "own-data-confirm", tag: "button" });
describePart({ ...dataPart, part: Support.OwnDataStatus, name: "own-data-status", tag: "p" });
