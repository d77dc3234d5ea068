import type { DeskGuide } from "@warmline/protocol";

const FIELD = { input: "line", required: true, where: null, example: null, pattern: null, choices: [] } as const;

/** What a site has to help with. */
export const HELP: DeskGuide = {
  amends: [],
  articles: [
    {
      id: "dns",
      title: { en: "How to move a domain", uk: "Як перенести домен" },
      answer: { en: "Change the DNS record.", uk: "Змініть запис DNS." },
    },
    { id: "mail", title: "Mail on your phone", answer: "Take the settings from the panel." },
  ],
  forms: [
    {
      id: "domain",
      title: { en: "Your domain", uk: "Ваш домен" },
      fields: [
        { ...FIELD, choices: [], id: "domain", label: "Domain" },
        { ...FIELD, choices: [], id: "registrar", label: "Registrar" },
      ],
    },
  ],
  glossary: [],
  snippets: [],
};
