import { act } from "@testing-library/react";
import { expect, test } from "vitest";
import { renderPart } from "../../../test/renderPart.tsx";
import { live, olena, site } from "../../../test/world.ts";
import { Chat } from "../index.ts";

const team = (
  <Chat.Root>
    <Chat.Team data-testid="team" />
  </Chat.Root>
);
const people = (...names: string[]) => names.map((name) => ({ ...olena, id: name, name }));

test("shows at most three people, and no program", () => {
  const robot = { ...olena, id: "ember", name: "Ember", bot: true };
  const agents = [robot, ...people("Olena Bondar", "Tomas Ilves", "Inna Kovar", "Petro Ivanyuk")];
  const { getByTestId } = renderPart(team, { ...live, site: { ...site, agents } });
  expect([...getByTestId("team").children].map(({ textContent }) => textContent)).toEqual(["OB", "TI", "IK"]);
});

test("keeps an empty place while the first handshake runs, and none where nobody is to be shown", () => {
  const { client, getByTestId, queryByTestId } = renderPart(team);
  expect(queryByTestId("team")).toBeNull();
  act(() => client.setState({ session: { status: "opening" } }));
  expect(getByTestId("team").children).toHaveLength(0);
  act(() => client.setState({ ...live, site: { ...site, agents: [] } }));
  expect(queryByTestId("team")).toBeNull();
});
