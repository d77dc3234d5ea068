import type { Category, SiteState, SupportState, Upload } from "@warmline/client";
import { acknowledged, live, site } from "./world.ts";

/** A category that asks for everything that one can ask for. */
export const hosting: Category = {
  id: "servers",
  label: { en: "A server", uk: "Сервер" },
  answerWithinMinutes: 60,
  emergency: false,
  severity: "major",
  fields: [
    {
      id: "contract",
      label: "Contract number",
      input: "line",
      required: true,
      where: "On the first page of your contract, at the top.",
      example: "HH-1042",
      pattern: "HH-\\d{4}",
      choices: [],
    },
    {
      id: "system",
      label: "System",
      input: "choice",
      required: false,
      where: null,
      example: null,
      pattern: null,
      choices: [
        { id: "linux", label: "Linux" },
        { id: "bsd", label: "BSD" },
      ],
    },
    {
      id: "phone",
      label: "Your phone",
      input: "phone",
      required: false,
      where: null,
      example: null,
      pattern: null,
      choices: [],
    },
    {
      id: "log",
      label: "The exact error text",
      input: "lines",
      required: false,
      where: null,
      example: null,
      pattern: null,
      choices: [],
    },
  ],
  checks: [
    { id: "cable", text: "Is the cable in?", help: "Please plug it in and wait a minute." },
    { id: "restart", text: "Did you restart it?", help: null },
  ],
  scope: {
    text: "We don’t repair laptops.",
    ways: [{ label: "The repair café", href: "https://repair.example/" }],
  },
};

/** A category that asks for nothing of its own. */
export const plain: Category = { ...hosting, id: "billing", label: "A bill", fields: [], checks: [], scope: null };

export const withSite = (change: Partial<SiteState>): Partial<SupportState> => ({
  ...live,
  site: { ...site, ...change },
});

/** A site that asks all that it can, in four steps. */
export const thorough = withSite({ categories: [plain, hosting] });

/** A site that asks little enough for one page. */
export const brief = withSite({ categories: [plain], ticketKinds: ["problem"] });

/** A file that was attached to the form. */
export const attached: Upload = {
  id: "file-1",
  tray: "ticket",
  name: "error.png",
  mediaType: "image/png",
  size: 2_048,
  sent: 1_024,
  status: "uploading",
  failure: null,
  image: null,
  previewUrl: null,
  messageId: null,
};

/** One that says the same was left before; it is not what is shown now. */
export const leftBefore: Partial<SupportState> = { ...acknowledged(), ...thorough, shownTicket: "new" };
