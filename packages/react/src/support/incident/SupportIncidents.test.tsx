import { act, screen, waitFor } from "@testing-library/react";
import { expect, test } from "vitest";
import { renderPart } from "../../../test/renderPart.tsx";
import { incident, live, NOW, site, troubled } from "../../../test/world.ts";
import { Support } from "../index.ts";

const HOUR_MS = 3_600_000;

const region = () => screen.queryByRole("region", { name: "What’s going on" });
const article = (name = "Mail arrives late") => screen.getByRole("article", { name });
const heard = (container: HTMLElement) =>
  [...(container.querySelector("[aria-live=polite]")?.children ?? [])].map((entry) => entry.textContent);

test("tells the gravest, where it stands and when there is news, and how many more there are", async () => {
  const { user } = renderPart(
    <Support.Incidents />,
    troubled(incident(), incident({ id: "dns", title: "DNS is slow" })),
  );
  expect(article().textContent).toMatch(/^Mail arrives lateWe’re looking into it\. Next news by 12:30\sPM\./u);
  await user.click(screen.getByText("1 more"));
  expect(article("DNS is slow")).toBeTruthy();
});

test("tells no time that has passed, nor one that nobody gave", () => {
  const { client } = renderPart(<Support.Incidents />, troubled(incident({ expectedEnd: NOW + 26 * HOUR_MS })));
  const standing = () => article().querySelectorAll("p")[1]?.textContent;
  expect(standing()).toMatch(/It should be over on Thursday, March 12 by 2:00\sPM\. Next news by 12:30\sPM\.$/u);
  act(() => client.tick(HOUR_MS));
  expect(standing()).toMatch(/by 2:00\sPM\.$/u);
  act(() => client.setState(troubled(incident({ nextUpdateAt: null }))));
  expect(standing()).toBe("We’re looking into it.");
});

test.each([
  [{ phase: "identified" }, "We know the cause and work on it."],
  [{ phase: "monitoring" }, "It’s repaired, and we’re watching it."],
  [{ phase: "resolved" }, "It’s fixed."],
  [{ kind: "maintenance", phase: "identified" }, "The work is going on now."],
  [{ kind: "maintenance", phase: "resolved" }, "The work is done."],
] as const)("says where it stands: %o", (change, words) => {
  const met = { ...troubled(incident({ ...change, nextUpdateAt: null })), incidentMarks: { mail: 0 } };
  renderPart(<Support.Incidents />, met);
  expect(screen.getByText(words)).toBeTruthy();
});

test("planned work says when it begins", () => {
  const planned = incident({
    kind: "maintenance",
    phase: "scheduled",
    startedAt: NOW + 2 * HOUR_MS,
    nextUpdateAt: null,
  });
  renderPart(<Support.Incidents />, troubled(planned));
  expect(article().textContent).toMatch(/Planned work\. It begins today at 2:00\sPM\./u);
});

test("a critical one is an alert by its title alone; others are said politely, each news of them once", async () => {
  const { client, container } = renderPart(<Support.Incidents />, live);
  const critical = incident({ id: "all", severity: "critical", title: "Nothing works", nextUpdateAt: null });
  act(() => client.setState(troubled(critical)));
  expect(screen.getByRole("alert").textContent).toBe("Nothing works");
  await waitFor(() => expect(heard(container)).toEqual(["We’re looking into it."]));
  act(() => client.setState(troubled(critical, incident({ nextUpdateAt: null }))));
  const second = "Mail arrives late. We’re looking into it.";
  await waitFor(() => expect(heard(container)).toEqual(["We’re looking into it.", second]));
  act(() => client.setState({ ...troubled({ ...critical }, incident({ nextUpdateAt: null })), follows: ["all"] }));
  act(() =>
    client.setState({
      ...troubled({ ...critical, phase: "resolved", updatedAt: NOW }, incident({ nextUpdateAt: null })),
      incidentMarks: { all: 0 },
    }),
  );
  await waitFor(() => expect(heard(container).slice(2)).toEqual(["Nothing works. It’s fixed."]));
  expect(screen.queryByRole("alert")).toBeNull();
});

test("a critical one is an alert once, also where it is shown anew", () => {
  const critical = troubled(incident({ severity: "critical" }));
  const { client } = renderPart(<Support.Incidents />, critical);
  expect(screen.getByRole("alert")).toBeTruthy();
  act(() => client.setState({ ...critical, site }));
  act(() => client.setState(critical));
  expect(article()).toBeTruthy();
  expect(screen.queryByRole("alert")).toBeNull();
});

test("what was there at first is not said again", async () => {
  const { client, container } = renderPart(<Support.Incidents />, troubled(incident({ nextUpdateAt: null })));
  act(() => client.setState(troubled(incident({ phase: "identified", updatedAt: NOW, nextUpdateAt: null }))));
  await waitFor(() => expect(heard(container)).toEqual(["Mail arrives late. We know the cause and work on it."]));
});

test("a text in another language says which", () => {
  renderPart(<Support.Incidents />, troubled(incident({ title: "E-Mail kommt verspätet", language: "de", body: "" })));
  expect(screen.getByText("E-Mail kommt verspätet").lang).toBe("de");
  expect(screen.queryByText("What we know")).toBeNull();
});

test("a text in the customer’s own language, or in a translation, needs no such mark", () => {
  renderPart(
    <Support.Incidents />,
    troubled(incident({ language: "en-GB" }), incident({ id: "b", title: { uk: "Пошта" } })),
  );
  expect(screen.getByText("Mail arrives late").lang).toBe("");
  expect(screen.getByText("Пошта").lang).toBe("uk");
});

test("is followed by a switch, and then a letter can be had", async () => {
  const { client, container, user } = renderPart(<Support.Incidents />, troubled(incident()));
  const follow = () => screen.getByRole("button", { name: "Tell me when it’s fixed" });
  expect(screen.queryByRole("textbox")).toBeNull();
  await user.click(follow());
  await waitFor(() => expect(heard(container)).toEqual(["We’ll tell you here when it’s over."]));
  act(() => client.setState({ follows: ["mail"] }));
  expect(follow().ariaPressed).toBe("true");
  const email = screen.getByRole("textbox", { name: "By e-mail, too" });
  await user.type(email, "maria@");
  await user.click(screen.getByRole("button", { name: "Write to me" }));
  expect(document.activeElement).toBe(email);
  expect(screen.getByText("Please check the e-mail: it needs an @ and a domain.")).toBeTruthy();
  await user.type(email, "example.com{Enter}");
  expect(document.activeElement?.textContent).toBe("A letter goes to maria@example.com, too.");
  await user.click(follow());
  expect(client.calls).toEqual([
    ["support.followIncident", "mail", { following: true, email: null }],
    ["support.followIncident", "mail", { following: true, email: "maria@example.com" }],
    ["support.followIncident", "mail", { following: false, email: null }],
  ]);
});

test("leads to where more is told, and can be hidden until there is news", async () => {
  const { client, user } = renderPart(<Support.Incidents />, troubled(incident({ url: "https://status.example" })));
  const link = screen.getByRole<HTMLAnchorElement>("link", { name: "More about it (opens in a new tab)" });
  expect([link.href, link.rel]).toEqual(["https://status.example/", "noreferrer noopener"]);
  await user.click(screen.getByRole("button", { name: "Hide this" }));
  expect(client.calls).toEqual([["support.dismissIncident", "mail"]]);
  act(() => client.setState({ incidentMarks: { mail: NOW } }));
  expect(region()).toBeNull();
});

test("a status page that does not answer says nothing good", () => {
  const stale = { ...troubled(incident()), site: { ...site, incidents: [incident()], incidentsStale: true } };
  renderPart(<Support.Incidents />, stale);
  expect(region()?.textContent).toContain("there may be more than we show.");
});
