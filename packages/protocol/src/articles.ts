import * as v from "valibot";
import { Name } from "./ids.ts";
import { RichText } from "./rich-text.ts";

/** Answer of `GET /v1/articles/{articleId}`: one of the site’s articles in the customer’s language. */
export const Article = v.pipe(
  v.object({
    id: Name,
    title: v.string(),
    tree: RichText,
    /** Where the same stands on the site’s own pages; null where it does not. */
    href: v.nullable(v.string()),
  }),
  v.metadata({ ref: "Article" }),
);
export type Article = v.InferOutput<typeof Article>;
