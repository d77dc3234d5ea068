import { act, screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { renderPart } from "../../../test/renderPart.tsx";
import { chatting, live } from "../../../test/world.ts";
import { Support } from "../index.ts";

const CONFIRM = { name: "Yes, erase everything" };

test("everything can be saved; erasing it is explained and asked before it is done", async () => {
  const { client, user } = renderPart(<Support.OwnData />, chatting());
  await user.click(screen.getByText("Your data"));
  await user.click(screen.getByRole("button", { name: "Save all we keep of you" }));
  expect(screen.getByText(CONFIRM.name).checkVisibility()).toBe(false);
  await user.click(screen.getByText("Erase everything"));
  expect(screen.getByText(/on every device/)).toBeTruthy();
  expect(client.calls).toEqual([["ownData.save"]]);
  await user.click(screen.getByRole("button", CONFIRM));
  expect(client.calls.at(-1)).toEqual(["ownData.erase"]);
});

test("says how it goes, and that it is done until something is kept again", () => {
  const { client } = renderPart(<Support.OwnData open />, chatting());
  const told = (saving: "loading" | "failed" | null, erasing: "loading" | "failed" | "done" | null) => {
    act(() => client.setState({ ownData: { saving, erasing } }));
    return screen.getByRole("status").textContent;
  };
  expect(told(null, null)).toBe("");
  expect(told("failed", null)).toBe("We couldn’t fetch it. Please try again.");
  expect(told(null, "loading")).toBe("Erasing it…");
  expect(told(null, "failed")).toBe("We couldn’t do that just now. Please try again.");
  act(() => client.setState({ conversations: {} }));
  expect(told(null, "done")).toContain("Everything is erased.");
  expect(screen.queryByRole("button")).toBeNull();
  act(() => client.setState(chatting()));
  expect(screen.getByRole("status").textContent).toBe("");
});

test("is not there while nothing is kept", () => {
  renderPart(<Support.OwnData />, live);
  expect(screen.queryByText("Your data")).toBeNull();
});
