/**
 * What a page loads, minified and compressed with brotli. React, Radix Dialog, the theme and the language are counted on
 * their own or are the page’s already.
 */
const PAGE = ["react", "react-dom", "@radix-ui/react-dialog"];
const OURS = [...PAGE, "@warmline/client", "@warmline/voice"];
const REACT = "packages/react/dist/index.js";
const CLIENT = "packages/client/dist/index.js";

// Cyrillic stays as it is: escaped it would count three times.
const modifyEsbuildConfig = (config) => ({ ...config, charset: "utf8" });

const measured = (name, imports, ignore, limit) => ({
  name,
  path: Object.keys(imports),
  import: imports,
  ignore,
  limit,
  modifyEsbuildConfig,
});
const language = (name, locale) =>
  measured(name, { [`packages/voice/dist/locales/${locale}.generated.js`]: `{ ${locale} }` }, [], "3 kB");

export default [
  measured(
    "client and all four widgets",
    { "packages/react/dist/widget/index.js": "{ SupportWidget }" },
    PAGE,
    "28.5 kB",
  ),
  measured("chat with client", { [REACT]: "{ Chat }", [CLIENT]: "{ createSupport }" }, PAGE, "21.5 kB"),
  measured("parts of the rating", { [REACT]: "{ Rating }" }, OURS, "2.5 kB"),
  measured("parts of the ticket, form and acknowledgement", { [REACT]: "{ Ticket }" }, OURS, "4.5 kB"),
  measured("parts of the wait-time banner", { [REACT]: "{ WaitTime }" }, OURS, "2 kB"),
  { name: "theme", path: "packages/theme/dist/standalone.css", limit: "8 kB" },
  language("English", "en"),
  language("Ukrainian", "uk"),
];
