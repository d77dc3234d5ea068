import { fireEvent, screen, waitFor } from "@testing-library/react";
import { expect, onTestFinished, test } from "vitest";
import { filmBytes } from "../../../test/film.ts";
import { renderPart } from "../../../test/renderPart.tsx";
import { chatting, olena, site } from "../../../test/world.ts";
import { Chat } from "../index.ts";

const greeting = {
  src: "/v1/agents/olena/greeting/1",
  mediaType: "video/webm",
  poster: null,
  captions: [
    { locale: "uk", src: "/v1/agents/olena/greeting/1/captions/uk" },
    { locale: "en", src: "/v1/agents/olena/greeting/1/captions/en" },
  ],
};
const parts = (
  <Chat.Root>
    <Chat.Agent />
  </Chat.Root>
);
const shown = chatting([], { site: { ...site, agents: [{ ...olena, greeting }] } });
const button = () => screen.queryByRole("button", { name: "Olena Bondar says hello" });
const film = () => screen.findByRole<HTMLDialogElement>("dialog", { name: "Olena Bondar says hello" });

/** Where the film and its captions are while a test goes on. */
function addresses(): (path: string) => string {
  const address = URL.createObjectURL(new Blob([filmBytes()], { type: "video/webm" }));
  onTestFinished(() => URL.revokeObjectURL(address));
  return (path) => (path === greeting.src ? address : "data:text/vtt,WEBVTT");
}

test("nothing is loaded or played before a press; then it has captions in the customer’s language, and Escape goes back", async () => {
  const { client, user, container } = renderPart(parts, shown);
  client.support.url = addresses();
  expect(container.querySelector("video, track, source")).toBeNull();
  await user.click(button()!);
  const dialog = await film();
  const video = dialog.querySelector("video");
  expect(video?.autoplay).toBe(false);
  expect(video?.controls).toBe(true);
  expect(video?.preload).toBe("none");
  const captions = [...dialog.querySelectorAll("track")].map(({ srclang, label, default: on }) => ({
    srclang,
    label,
    on,
  }));
  expect(captions).toEqual([
    { srclang: "uk", label: "українська", on: false },
    { srclang: "en", label: "English", on: true },
  ]);
  await user.keyboard("{Escape}");
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  expect(document.activeElement).toBe(button());
});

test("a film that cannot be played is not offered again, and the photo stays", async () => {
  const { client, user } = renderPart(parts, shown);
  client.support.url = addresses();
  await user.click(button()!);
  fireEvent.error((await film()).querySelector("source")!);
  await waitFor(() => expect(button()).toBeNull());
  expect(screen.getByText("OB")).toBeTruthy();
});
