import { pickText, type DeskGuide, type Locale } from "@warmline/protocol";

/** An article as an agent begins with it. */
export type GuideArticle = DeskGuide["articles"][number];

/** The articles in which every word of a query is found: in their titles first, then in their answers; in English too. */
export function foundArticles(
  articles: readonly GuideArticle[],
  query: string,
  locale: Locale,
): readonly GuideArticle[] {
  const parts = plain(query).split(/\s+/).filter(Boolean);
  const holds = (text: string): boolean => parts.every((part) => plain(text).includes(part));
  const titles = ({ title }: GuideArticle): string => `${pickText(title, locale)} ${pickText(title, "en")}`;
  const byTitle = articles.filter((each) => holds(titles(each)));
  const byText = articles.filter((each) => {
    if (byTitle.includes(each)) return false;
    return holds(`${titles(each)} ${pickText(each.answer, locale)} ${pickText(each.answer, "en")}`);
  });
  return [...byTitle, ...byText];
}

function plain(text: string): string {
  return text.normalize("NFC").toLowerCase();
}
