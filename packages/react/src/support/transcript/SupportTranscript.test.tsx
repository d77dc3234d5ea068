import { act, screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { renderPart } from "../../../test/renderPart.tsx";
import { CHAT, chatting, live } from "../../../test/world.ts";
import { Support } from "../index.ts";

test("saves all that was said as text, page or data, and says how that goes", async () => {
  const { client, user } = renderPart(<Support.Transcript />, chatting());
  await user.click(screen.getByText("Save the conversation"));
  for (const name of ["As text", "As a page", "As data"]) await user.click(screen.getByRole("button", { name }));
  expect(client.calls).toEqual(["text", "html", "json"].map((format) => ["transcript.download", CHAT, format]));
  const status = screen.getByRole("status");
  expect(status.textContent).toBe("");
  act(() => client.setState({ transcripts: { [CHAT]: "loading" } }));
  expect(status.textContent).toBe("Getting it…");
  act(() => client.setState({ transcripts: { [CHAT]: "failed" } }));
  expect(status.textContent).toBe("We couldn’t fetch it. Please try again.");
});

test("is not there before there is anything to save", () => {
  const { client } = renderPart(<Support.Transcript />, live);
  expect(screen.queryByText("Save the conversation")).toBeNull();
  act(() => client.setState(chatting()));
  expect(screen.getByText("Save the conversation")).toBeTruthy();
});
