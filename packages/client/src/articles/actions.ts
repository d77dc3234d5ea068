import type { Name } from "@warmline/protocol";
import { lazy } from "../core/lazy.ts";
import type { ArticleView } from "../state.ts";
import type { ActionContext } from "../support/action-context.ts";

/** What was read; nothing where that did not work. */
type Found = Pick<ArticleView, "status" | "article"> | null | undefined;

/** Makes the way to read the site’s articles, each once in a language. What went wrong is tried again when it is asked for again. */
export function createArticles({ store, ask, want }: Pick<ActionContext, "store" | "ask" | "want">) {
  const reading = lazy(async () => ({ ...(await import("./read.ts")), stop: () => undefined }));

  const put = (id: Name, view: ArticleView) =>
    store.update((state) => ({ ...state, articles: { ...state.articles, [id]: view } }));

  return (id: Name): void => {
    const { articles, visitor } = store.get();
    const known = articles[id];
    const locale = visitor?.locale ?? null;
    const isHere = known?.status === "ready" || known?.status === "loading";
    if (isHere && known?.locale === locale) return;
    const asked: ArticleView = { status: "loading", article: known?.article ?? null, locale };
    store.batch(() => {
      put(id, asked);
      want();
    });
    const settle = (found: Found) => {
      // Whoever signed out meanwhile, or reads another language now, does not want it any more.
      if (store.get().articles[id] !== asked) return;
      // The first answer comes with the session that says which language that is.
      const read = found && { ...found, locale: locale ?? store.get().visitor?.locale ?? null };
      put(id, read ?? { ...asked, status: "failed" });
    };
    void reading.use(({ read }) => read(ask, id)).then(settle);
  };
}
