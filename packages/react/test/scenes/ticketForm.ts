import type { TicketDraft } from "@warmline/client";
import * as filesState from "@warmline/client/state/files";
import { becomes } from "../becomes.ts";
import { linesOf } from "../lines.ts";
import type { Scene, SceneLocale } from "../scene.ts";
import { chatOf, talking } from "./chat.ts";
import { acknowledged } from "./ticket.ts";

type Step = "about" | "words" | "facts" | "person";

/** What a product team asks of those whose website does not open. */
const asksAll: NonNullable<Scene["site"]> = ({ tickets }) => {
  Object.assign(tickets.categories[0] ?? {}, {
    severity: "major",
    scope: {
      text: {
        en: "We don’t build websites or change what is on them.",
        uk: "Ми не створюємо сайтів і не змінюємо того, що на них.",
      },
      ways: [
        {
          label: { en: "Studios that do", uk: "Студії, які це роблять" },
          href: "https://www.fernhost.example/studios",
        },
        { label: { en: "0800 555 0199", uk: "0800 555 0199" }, href: "tel:+3808005550199" },
      ],
    },
    checks: [
      {
        id: "others",
        text: { en: "Do other websites open?", uk: "Інші сайти відкриваються?" },
        help: {
          en: "Then it may be your own connection: turn the router off and on.",
          uk: "Тоді справа може бути у вашому з’єднанні: вимкніть і ввімкніть роутер.",
        },
      },
      {
        id: "phone",
        text: { en: "Does it open on your phone, without Wi-Fi?", uk: "На телефоні без Wi-Fi він відкривається?" },
        help: null,
      },
    ],
    fields: [
      {
        id: "contract",
        label: { en: "Contract number", uk: "Номер договору" },
        required: true,
        where: {
          en: "On the first page of your contract, and on every invoice.",
          uk: "На першій сторінці договору й у кожному рахунку.",
        },
        example: "FH-1042",
        pattern: "FH-\\d{4}",
      },
      {
        id: "since",
        label: { en: "Since when?", uk: "Відколи?" },
        input: "choice",
        choices: [
          { id: "today", label: { en: "Since today", uk: "Від сьогодні" } },
          { id: "longer", label: { en: "For longer", uk: "Уже довше" } },
        ],
      },
      {
        id: "error",
        label: { en: "The exact error text", uk: "Точний текст помилки" },
        input: "lines",
      },
      { id: "phone", label: { en: "Your phone", uk: "Ваш телефон" }, input: "phone" },
    ],
  });
};

const draftIn = (locale: SceneLocale): TicketDraft => ({
  category: "website-down",
  gist: linesOf(locale).gist,
  details: linesOf(locale).details,
  email: "martha@clay-and-kiln.example",
  name: linesOf(locale).name,
});

/** A customer has come to a step of a form that asks all that it can, with this filled in. */
export const atStep = (step: Step, draft: TicketDraft = {}): Scene => ({
  site: asksAll,
  act(client, { locale }) {
    client.ticket.setDraft({ ...draftIn(locale), ...draft });
    client.kept.set("ticket-step", step);
  },
});

/** Nothing is filled in yet. */
export const firstStep: Scene = { site: asksAll };

/** A site that asks so little that all of it is on one page. */
export const onOnePage: Scene = {
  site({ tickets }) {
    tickets.categories.splice(1);
    tickets.kinds = ["problem"];
  },
};

/** A site that takes no files, on one page. */
export const withoutFiles: Scene = {
  site(site) {
    onOnePage.site?.(site);
    site.files = null;
  },
};

/** Files lie in the form: one that has arrived, and one that is on its way. */
export const withFiles: Scene = {
  ...atStep("facts", { fields: { contract: "FH-1042" } }),
  async act(client, context) {
    await atStep("facts", { fields: { contract: "FH-1042" } }).act?.(client, context);
    client.ticket.attach([new File(["502 Bad Gateway"], "502.txt", { type: "text/plain" })]);
    await becomes(client, (state) => filesState.tray(state, "ticket").every(({ status }) => status === "done"));
    context.world.network.offline();
    client.ticket.attach([new File(["x".repeat(40_000)], "clay-and-kiln.example.log", { type: "text/plain" })]);
  },
  until: (state) => filesState.tray(state, "ticket").length === 2,
};

/** The same was left before, and is nearly sent again. */
export const alike: Scene = {
  act: async (client, context) => {
    const { act, until = () => true } = acknowledged();
    await act?.(client, context);
    await becomes(client, until);
    client.ticket.show("new");
    client.ticket.setDraft(draftIn(context.locale));
    client.kept.set("ticket-step", "person");
  },
};

/** A customer in a chat goes on with it as a ticket. */
export const fromChat: Scene = {
  ...talking,
  site: asksAll,
  act: (client, { locale }) => client.ticket.setDraft({ ...draftIn(locale), conversationId: chatOf(client) }),
};

/** The server did not take the contract’s number, which is to be changed. */
export const refusedNumber: Scene = {
  site: asksAll,
  act: (client, { locale }) => void client.ticket.submit({ ...draftIn(locale), fields: { contract: "FH-99999" } }),
  until: ({ outbox }) => outbox.some(({ status }) => status === "failed"),
};
