import { createVoice } from "@warmline/voice";
import { uk } from "@warmline/voice/uk";
import { createElement } from "react";
import { renderToString } from "react-dom/server";
import { expect, test, vi } from "vitest";
import { SupportWidget, type SupportWidgetProps } from "./index.ts";

const voice = createVoice(uk);

const markup = (more: Partial<SupportWidgetProps>) => {
  const line = { server: "https://support.fernhost.example", site: "fernhost" };
  return renderToString(createElement(SupportWidget, { ...line, voice, ...more } as SupportWidgetProps));
};

test("the markup of a server has the launcher, and neither window nor call", () => {
  const fetch = vi.spyOn(globalThis, "fetch");
  for (const more of [{}, { server: "/support" }, { portal: true }]) {
    const html = markup(more);
    expect(html).toContain('lang="uk"');
    expect(html).toContain(
      `<button data-wl="support-launcher" type="button" aria-label="${voice.say("support.launcher-open")}"`,
    );
    expect(html).not.toContain("support-window");
  }
  expect(fetch).not.toHaveBeenCalled();
});
