import type { Part } from "@warmline/client";
import { type ReactElement, type ReactNode, useEffect } from "react";
import { describePart } from "../../test/describePart.tsx";
import { articlePart, choicesPart, field, formPart, stepsPart } from "../../test/help.ts";
import { chatting, live, message, NOW } from "../../test/world.ts";
import { chatAnatomy as anatomy } from "./anatomy.ts";
import { useChatContext } from "./ChatContext.ts";
import { Chat } from "./index.ts";

const inRoot = (part: ReactElement) => <Chat.Root>{part}</Chat.Root>;
const inMessage = (part: ReactElement) =>
  inRoot(<Chat.List>{(row) => <Chat.Message row={row}>{part}</Chat.Message>}</Chat.List>);
const saying = (part: Part) => chatting([message(1, "olena", part)]);

/** Reads an article, as after a press. */
function Reading({ children }: { children: ReactNode }) {
  const { reading } = useChatContext();
  useEffect(() => reading.set({ articleId: "domain", title: "Move a domain", from: document.body }), [reading]);
  return children;
}

const inRead = (part: ReactElement) => inRoot(<Reading>{part}</Reading>);
const inReader = (part: ReactElement) => inRead(<Chat.Reader>{part}</Chat.Reader>);
const view = { article: { id: "domain", title: "Move a domain", tree: [], href: "https://hearthost.example/" } };
const read = { ...live, articles: { domain: { ...view, status: "ready", locale: "en" } as const } };
const lost = { ...live, articles: { domain: { article: null, status: "failed", locale: "en" } as const } };

const article = { anatomy, within: inMessage, missing: "Chat.Message", state: saying(articlePart()) };
const inArticle = {
  ...article,
  within: (part: ReactElement) => inMessage(<Chat.Article>{part}</Chat.Article>),
  missing: "Chat.Article",
};
const besideReader = (part: ReactElement) =>
  inRoot(
    <>
      <Chat.List>
        {(row) => (
          <Chat.Message row={row}>
            <Chat.Article>{part}</Chat.Article>
          </Chat.Message>
        )}
      </Chat.List>
      <Chat.Reader />
    </>,
  );
describePart({ ...article, part: Chat.Article, name: "article", tag: "div" });
describePart({ ...inArticle, part: Chat.ArticleAnswer, name: "article-answer", tag: "div" });
describePart({ ...inArticle, part: Chat.ArticleTitle, name: "article-title", tag: "strong" });
describePart({ ...inArticle, within: besideReader, part: Chat.ArticleMore, name: "article-more", tag: "button" });

const reader = { anatomy, within: inReader, missing: "Chat.Reader", state: read };
describePart({ ...reader, within: inRead, missing: "Chat.Root", part: Chat.Reader, name: "reader", tag: "section" });
describePart({ ...reader, part: Chat.ReaderBack, name: "reader-back", tag: "button" });
describePart({ ...reader, part: Chat.ReaderTitle, name: "reader-title", tag: "h2" });
describePart({ ...reader, part: Chat.ReaderText, name: "reader-text", tag: "div" });
describePart({ ...reader, part: Chat.ReaderAgain, name: "reader-again", tag: "button", state: lost });
describePart({ ...reader, part: Chat.ReaderLink, name: "reader-link", tag: "a" });

const picture = { type: "file", fileId: "file-1", name: "page.png", mediaType: "image/png", size: 2_048 } as const;
const [first] = stepsPart().steps;
const steps = saying(
  stepsPart({ steps: [{ ...first!, state: "stuck", image: { ...picture, image: { width: 320, height: 200 } } }] }),
);
const inSteps = (part: ReactElement) => inMessage(<Chat.Steps>{part}</Chat.Steps>);
const inStep = (part: ReactElement) => inSteps(<Chat.Step index={0}>{part}</Chat.Step>);
const step = { anatomy, within: inStep, missing: "Chat.Step", state: steps };
const ofSteps = { ...step, within: inSteps, missing: "Chat.Steps" };
describePart({ ...step, within: inMessage, missing: "Chat.Message", part: Chat.Steps, name: "steps", tag: "div" });
describePart({ ...ofSteps, part: Chat.StepsTitle, name: "steps-title", tag: "strong" });
describePart({ ...ofSteps, part: Chat.StepsList, name: "steps-list", tag: "ol" });
describePart({ ...ofSteps, part: Chat.StepsProgress, name: "steps-progress", tag: "p" });
describePart({ ...ofSteps, part: Chat.Step, name: "step", tag: "li", props: { index: 0 } });
describePart({ ...step, part: Chat.StepNumber, name: "step-number", tag: "span" });
describePart({ ...step, part: Chat.StepText, name: "step-text", tag: "div" });
describePart({ ...step, part: Chat.StepImage, name: "step-image", tag: "div" });
describePart({ ...step, part: Chat.StepDone, name: "step-done", tag: "button" });
describePart({ ...step, part: Chat.StepStuck, name: "step-stuck", tag: "button" });
describePart({ ...step, part: Chat.StepNote, name: "step-note", tag: "p" });

const choices = { anatomy, within: inMessage, missing: "Chat.Message", state: saying(choicesPart()) };
describePart({ ...choices, part: Chat.Choices, name: "choices", tag: "div" });
describePart({
  ...choices,
  part: Chat.Choice,
  name: "choice",
  tag: "button",
  props: { option: "phone" },
  within: (part) => inMessage(<Chat.Choices>{part}</Chat.Choices>),
  missing: "Chat.Choices",
});

const form = {
  anatomy,
  within: (part: ReactElement) => inMessage(<Chat.Form>{part}</Chat.Form>),
  missing: "Chat.Form",
  state: saying(formPart()),
};
const given = saying(formPart({ fields: [field({ given: "shop.example" })] }));
const sent = saying(formPart({ answers: [{ field: "domain", value: "shop.example" }], answeredAt: NOW }));

/** Goes to the second question. */
const further = (part: ReactElement) =>
  inMessage(
    <Chat.Form>
      <Chat.FormChange field="phone" ref={(button) => button?.click()} />
      {part}
    </Chat.Form>,
  );

describePart({ ...form, within: inMessage, missing: "Chat.Message", part: Chat.Form, name: "form", tag: "form" });
describePart({ ...form, part: Chat.FormTitle, name: "form-title", tag: "strong" });
describePart({ ...form, part: Chat.FormProgress, name: "form-progress", tag: "p" });
describePart({ ...form, part: Chat.FormQuestion, name: "form-question", tag: "label" });
describePart({ ...form, part: Chat.FormHint, name: "form-hint", tag: "p" });
describePart({ ...form, part: Chat.FormField, name: "form-field", tag: "input" });
describePart({ ...form, part: Chat.FormError, name: "form-error", tag: "p" });
describePart({ ...form, part: Chat.FormBack, name: "form-back", tag: "button", within: further });
describePart({ ...form, part: Chat.FormNext, name: "form-next", tag: "button" });
describePart({ ...form, part: Chat.FormReview, name: "form-review", tag: "dl", state: sent });
describePart({ ...form, part: Chat.FormChange, name: "form-change", tag: "button", props: { field: "domain" } });
describePart({ ...form, part: Chat.FormSend, name: "form-send", tag: "button", state: given });
describePart({ ...form, part: Chat.FormDone, name: "form-done", tag: "p", state: sent });
