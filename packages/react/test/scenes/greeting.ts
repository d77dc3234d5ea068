import type { Scene } from "../scene.ts";

const text = { en: "Not sure which plan fits? Ask me.", uk: "Не певні, який тариф підійде? Запитайте мене." };

/** Somebody stays on the page of the plans, and Olena has a word for them. */
export const greeted: Scene = {
  open: false,
  site: (site) => {
    site.greetings = [{ id: "plans", pages: ["/plans*"], afterSeconds: 0, text, agent: "olena" }];
  },
};

/** The same in nobody’s name. */
export const greetedByTheCompany: Scene = {
  open: false,
  site: (site) => {
    site.greetings = [{ id: "plans", pages: ["/plans*"], afterSeconds: 0, text }];
  },
};
