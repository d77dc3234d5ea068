import type { GlobalTypes } from "storybook/internal/types";

/** What stands in the toolbar: how the same story is looked at. */
export interface Globals {
  locale: "en" | "uk";
  theme: "hearth" | "fjord" | "slate";
  scheme: "light" | "dark";
  direction: "auto" | "rtl";
  colours: "system" | "forced";
  motion: "system" | "reduced";
  zoom: "100" | "200";
  strict: "on" | "off";
  network: "online" | "slow" | "offline" | "failing";
  time: "walks" | "stands" | "1" | "10" | "60" | "1440";
}

export const initialGlobals: Globals = {
  locale: "en",
  theme: "hearth",
  scheme: "light",
  direction: "auto",
  colours: "system",
  motion: "system",
  zoom: "100",
  strict: "on",
  network: "online",
  time: "walks",
};

type Icon = NonNullable<Extract<GlobalTypes[string]["toolbar"], object>["icon"]>;
type Choices<Name extends keyof Globals> = Record<Globals[Name], string>;

const choice = <Name extends keyof Globals>(description: string, icon: Icon, items: Choices<Name>) => ({
  description,
  toolbar: {
    icon,
    dynamicTitle: true,
    items: Object.entries<string>(items).map(([value, title]) => ({ value, title })),
  },
});

export const globalTypes: GlobalTypes = {
  locale: choice<"locale">("Language of the words", "globe", { en: "English", uk: "Українська" }),
  theme: choice<"theme">("Theme", "paintbrush", { hearth: "Hearth", fjord: "Fjord", slate: "Slate" }),
  scheme: choice<"scheme">("Light or dark", "mirror", { light: "Light", dark: "Dark" }),
  network: choice<"network">("The customer’s network", "rss", {
    online: "Online",
    slow: "Slow",
    offline: "Offline",
    failing: "Server fails",
  }),
  time: choice<"time">("Time since the story began", "time", {
    walks: "Time goes by",
    stands: "Time stands still",
    "1": "A minute later",
    "10": "Ten minutes later",
    "60": "An hour later",
    "1440": "The next day",
  }),
  direction: choice<"direction">("Direction of the script", "transfer", {
    auto: "Left to right",
    rtl: "Right to left",
  }),
  colours: choice<"colours">("Forced colours", "contrast", {
    system: "System colours",
    forced: "Forced colours",
  }),
  motion: choice<"motion">("Motion", "lightning", { system: "System motion", reduced: "Reduced motion" }),
  zoom: choice<"zoom">("Size of everything", "zoom", { "100": "As it is", "200": "Twice as large" }),
  strict: choice<"strict">("React’s strict mode", "shield", { on: "Strict mode", off: "Not strict" }),
};

/** Widths that the toolbar’s viewport offers; the parts answer to their container, the window to the page. */
export const viewports = {
  narrow: { name: "320 px", styles: { width: "320px", height: "640px" }, type: "mobile" },
  phone: { name: "Phone", styles: { width: "390px", height: "844px" }, type: "mobile" },
  side: { name: "Phone on its side", styles: { width: "844px", height: "390px" }, type: "mobile" },
  tablet: { name: "Tablet", styles: { width: "820px", height: "1180px" }, type: "tablet" },
  desktop: { name: "Desktop", styles: { width: "1280px", height: "860px" }, type: "desktop" },
} as const;
