import { render, screen } from "@testing-library/react";
import { useId, version } from "react";
import { version as domVersion } from "react-dom";
import { expect, inject, test } from "vitest";

function Versions() {
  return <output id={useId()}>{`${version} and ${domVersion}`}</output>;
}

test("parts are rendered by the React that this run is for", () => {
  render(<Versions />);
  expect(screen.getByRole("status").textContent).toBe(`${version} and ${version}`);
  expect(version.startsWith(`${inject("react")}.`)).toBe(true);
});
