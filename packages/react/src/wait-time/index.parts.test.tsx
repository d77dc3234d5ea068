import { act, screen } from "@testing-library/react";
import type { ReactElement } from "react";
import { expect, test } from "vitest";
import { describePart } from "../../test/describePart.tsx";
import { partNames } from "../../test/partNames.ts";
import { renderPart } from "../../test/renderPart.tsx";
import { CHANNEL, CHAT, NOW, callBack, inLine, site, waiting, WINDOW } from "../../test/world.ts";
import { waitTimeAnatomy as anatomy } from "./anatomy.ts";
import { WaitTime } from "./index.ts";

test("exports the parts of the anatomy", () => {
  expect(partNames(WaitTime)).toEqual(Object.keys(anatomy.parts).sort());
});

const within = (part: ReactElement) => <WaitTime.Root>{part}</WaitTime.Root>;
const root = { anatomy, within, missing: "WaitTime.Root", state: waiting() };
const inCallBack = (part: ReactElement) => within(<WaitTime.CallBack>{part}</WaitTime.CallBack>);
const inField = (part: ReactElement) => inCallBack(<WaitTime.Field field="window">{part}</WaitTime.Field>);
const offered = { ...waiting(), site: { ...site, callBackWindows: [WINDOW], channels: [CHANNEL] } };
const elsewhere = { ...offered, site: { ...offered.site, hours: { ...site.hours, timeZone: "Pacific/Kiritimati" } } };
const called = { ...waiting(), conversations: { [CHAT]: inLine({ callBack: callBack() }) } };
const written = { ...waiting(), conversations: { [CHAT]: inLine({ turnEmail: "maria@example.com" }) } };
const closed = {
  ...waiting({ state: "closed", unknown: null }),
  site: { ...site, hours: { open: false, changesAt: NOW + 3_600_000, timeZone: "UTC" } },
};

describePart({
  ...root,
  part: WaitTime.Root,
  name: "root",
  tag: "section",
  within: (part) => part,
  missing: "Support.Root",
});
describePart({ ...root, part: WaitTime.Place, name: "place", tag: "p" });
describePart({ ...root, part: WaitTime.Progress, name: "progress", tag: "div" });
describePart({ ...root, part: WaitTime.Estimate, name: "estimate", tag: "p" });
describePart({ ...root, part: WaitTime.Reason, name: "reason", tag: "p", state: waiting({ reason: "agent-left" }) });
describePart({ ...root, part: WaitTime.Overdue, name: "overdue", tag: "p", state: waiting({ state: "overdue" }) });
describePart({ ...root, part: WaitTime.Turn, name: "turn", tag: "p", state: waiting({ state: "your-turn" }) });
describePart({ ...root, part: WaitTime.Hours, name: "hours", tag: "p", state: closed });
describePart({ ...root, part: WaitTime.Agents, name: "agents", tag: "p" });
describePart({ ...root, part: WaitTime.Kept, name: "kept", tag: "p" });
describePart({ ...root, part: WaitTime.Stale, name: "stale", tag: "p", state: { ...waiting(), offline: true } });
describePart({ ...root, part: WaitTime.Alternatives, name: "alternatives", tag: "details" });
describePart({
  ...root,
  part: WaitTime.AlternativesButton,
  name: "alternatives-button",
  tag: "summary",
  within: (part) => within(<WaitTime.Alternatives>{part}</WaitTime.Alternatives>),
});
describePart({ ...root, part: WaitTime.Way, name: "way", tag: "details", props: { way: "letter" } });
describePart({
  ...root,
  part: WaitTime.WayButton,
  name: "way-button",
  tag: "summary",
  within: (part) => within(<WaitTime.Way way="letter">{part}</WaitTime.Way>),
  missing: "WaitTime.Way",
});
describePart({ ...root, part: WaitTime.CallBack, name: "call-back", tag: "form", state: offered });
describePart({ ...root, part: WaitTime.CallBackState, name: "call-back-state", tag: "p", state: called });
describePart({ ...root, part: WaitTime.CallBackCancel, name: "call-back-cancel", tag: "button", state: called });
describePart({ ...root, part: WaitTime.Letter, name: "letter", tag: "form" });
describePart({ ...root, part: WaitTime.LetterState, name: "letter-state", tag: "p", state: written });
describePart({ ...root, part: WaitTime.LetterCancel, name: "letter-cancel", tag: "button", state: written });
describePart({ ...root, part: WaitTime.Channels, name: "channels", tag: "ul", state: offered });

const form = { ...root, state: offered, missing: "WaitTime.CallBack" };
describePart({ ...form, part: WaitTime.Submit, name: "submit", tag: "button", within: inCallBack });
describePart({
  ...form,
  part: WaitTime.Field,
  name: "field",
  tag: "div",
  props: { field: "phone" },
  within: inCallBack,
});

const field = { ...form, missing: "WaitTime.Field", within: inField };
describePart({ ...field, part: WaitTime.Label, name: "label", tag: "label" });
describePart({ ...field, part: WaitTime.Hint, name: "hint", tag: "p", state: elsewhere });
describePart({ ...field, part: WaitTime.Select, name: "select", tag: "select" });
describePart({
  ...field,
  part: WaitTime.Input,
  name: "input",
  tag: "input",
  within: (part) => inCallBack(<WaitTime.Field field="phone">{part}</WaitTime.Field>),
});

test("a field says what is missing in an element of its own", () => {
  const { container } = renderPart(inField(<WaitTime.Error data-testid="error" />), offered);
  expect(screen.queryByTestId("error")).toBeNull();
  const submit = container.querySelector("form");
  act(() => submit?.requestSubmit());
  expect(screen.getByTestId("error").localName).toBe("p");
});
