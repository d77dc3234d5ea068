import type { Category, Channel, LocalizedText, Scale, Severity, TicketKind } from "@warmline/protocol";
import { parseSiteFile, type SiteFile } from "@warmline/server";

/** A page that may hold the widgets of the example site. */
export const PAGE = "https://www.fernhost.example";

type ExampleCategory = Pick<Category, "id" | "label" | "answerWithinMinutes"> &
  Partial<Pick<Category, "emergency" | "severity" | "checks" | "scope">> & {
    skills?: string[];
    answerer?: string;
    fields?: (Pick<Category["fields"][number], "id" | "label"> & Partial<Category["fields"][number]>)[];
  };

/** What a test may change in the example site before the server reads it, as a product team writes it. */
export interface ExampleSite {
  id: string;
  name: LocalizedText;
  /** Pages that may hold the widgets. */
  origins: string[];
  page?: string;
  identity: { keys: object[]; required: boolean };
  agents: {
    id: string;
    name: string;
    signature?: LocalizedText;
    languages?: string[];
    bot?: boolean;
    skills?: string[];
    slots?: number;
  }[];
  tickets: { answerer: string; prefix: string; kinds?: TicketKind[]; categories: ExampleCategory[] };
  rating?: {
    scale?: Scale;
    reasons?: { id: string; label: LocalizedText; team?: string }[];
    teams?: Record<string, { name: LocalizedText; email?: string | null }>;
    popUpDays?: number;
    followUpDays?: number;
  };
  amends?: {
    offers: { id: string; label: LocalizedText; note?: LocalizedText | null; days?: number }[];
    guide: { severity: Severity; when: string; offers: string[] }[];
  };
  articles?: {
    id: string;
    title: LocalizedText;
    answer: LocalizedText;
    body: LocalizedText;
    href?: string | null;
  }[];
  glossary?: { forms: Record<string, string[]>; text: LocalizedText }[];
  forms?: {
    id: string;
    title: LocalizedText;
    fields: (Pick<Category["fields"][number], "id" | "label"> & Partial<Category["fields"][number]>)[];
  }[];
  bots?: {
    agent: string;
    categories?: string[] | null;
    program?: string;
    webhook?: { url: string; secret?: string };
    patienceSeconds?: number;
    longestSeconds?: number;
  }[];
  snippets?: { id: string; title: string; text: LocalizedText }[];
  chat?: { editMinutes: number };
  files?: { maxMegabytes?: number; maxPerMessage?: number; accept?: string[] } | null;
  greetings?: { id: string; pages: string[]; afterSeconds: number; text: LocalizedText; agent?: string }[];
  hours?: { timeZone: string; open: string; holidays?: string[] };
  wait?: { handlingMinutes: number; patienceMinutes: number };
  channels?: Channel[];
  callBacks?: { windowMinutes?: number; leadMinutes?: number; days?: number; most?: number };
  statusPage?: {
    url: string;
    provider: "statuspage" | "incident-io" | "instatus";
    seconds?: number;
    components?: Record<string, string[]>;
  };
  letters: { from: string };
}

/** The site file of a small, made-up company. */
export const FERNHOST: ExampleSite = {
  id: "fernhost",
  name: { en: "Fernhost", uk: "Фернгост" },
  origins: [PAGE],
  identity: { keys: [], required: false },
  agents: [
    {
      id: "olena",
      name: "Olena",
      signature: { en: "Here for you, tea in hand", uk: "Поруч, із чаєм у руках" },
      languages: ["uk", "en"],
    },
    { id: "tomas", name: "Tomas" },
    { id: "pip", name: "Pip", bot: true },
  ],
  tickets: {
    answerer: "olena",
    prefix: "FH",
    categories: [
      { id: "website-down", label: { en: "Website is down", uk: "Сайт не працює" }, answerWithinMinutes: 60 },
      { id: "domain", label: { en: "Domain or e-mail", uk: "Домен або пошта" }, answerWithinMinutes: 240 },
      { id: "invoice", label: { en: "Invoice or contract", uk: "Рахунок або договір" }, answerWithinMinutes: 1_440 },
    ],
  },
  rating: {
    reasons: [
      { id: "speed", label: { en: "How fast it went", uk: "Як швидко все було" } },
      { id: "clarity", label: { en: "How clear it was", uk: "Наскільки все зрозуміло" } },
      { id: "service", label: { en: "The hosting itself", uk: "Сам хостинг" }, team: "hosting" },
    ],
    teams: {
      support: { name: { en: "our support team", uk: "наша команда підтримки" } },
      hosting: { name: { en: "the people who keep our servers", uk: "команда, що дбає про сервери" } },
    },
  },
  amends: {
    offers: [
      {
        id: "week",
        label: { en: "One week free", uk: "Тиждень безкоштовно" },
        note: { en: "It’s added to your present plan.", uk: "Він додасться до вашого тарифу." },
      },
      { id: "month", label: { en: "One month free", uk: "Місяць безкоштовно" }, days: 14 },
    ],
    guide: [
      { severity: "minor", when: "It cost somebody time.", offers: ["week"] },
      { severity: "major", when: "A site was away for hours.", offers: ["week", "month"] },
    ],
  },
  articles: [
    {
      id: "move-domain",
      title: { en: "Moving a domain to us", uk: "Як перенести домен до нас" },
      answer: {
        en: "Change the DNS records at your old provider, and wait *a day*.",
        uk: "Змініть DNS-записи в попереднього провайдера й зачекайте *добу*.",
      },
      body: {
        en: "First look up the DNS records.\n\n1. Copy the `A` record.\n2. Wait until the TTL has passed.",
        uk: "Спершу знайдіть DNS-записи.\n\n1. Скопіюйте запис `A`.\n2. Зачекайте, доки мине TTL.",
      },
      href: "https://www.fernhost.example/help/move-domain",
    },
  ],
  glossary: [
    {
      forms: { en: ["DNS record", "DNS records", "DNS"], uk: ["DNS-запис", "DNS-записи", "DNS-записів"] },
      text: {
        en: "The internet’s address book: it says which server a name belongs to.",
        uk: "Адресна книга інтернету: у ній записано, який сервер належить до імені.",
      },
    },
    {
      forms: { en: ["TTL"] },
      text: { en: "How long others remember an address.", uk: "Як довго адресу пам’ятають інші." },
    },
  ],
  letters: { from: "support@fernhost.example" },
};

/** @throws Error if the site file is not valid */
export function readSite(json: unknown): SiteFile {
  const parsed = parseSiteFile(json);
  if (!parsed.ok) throw new Error(parsed.problems.map(({ path, message }) => `${path}: ${message}`).join("; "));
  return parsed.site;
}
