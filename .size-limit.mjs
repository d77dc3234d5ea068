/**
 * What a page loads, minified and compressed with brotli. React, Radix Dialog, the theme and the language are counted on
 * their own or are the page’s already.
 */
const PAGE = /^(react|react-dom|@radix-ui\/react-dialog)(\/|$)/;
const OURS = /^@warmline\/(client|voice)(\/|$)/;
/** What the form of the ticket has brought already when its acknowledgement comes. */
const FORM = /\/(internals|hooks|SupportContext|TicketContext)\b/;
const REACT = "packages/react/dist/index.js";
const TICKET = "packages/react/dist/ticket/index.parts.js";
const RATING = "packages/react/dist/rating/index.parts.js";
/** What a page needs for one click without a support line. */
const ALONE = "{ Root, Question, Faces, Hint, Saved, Undo }";
/** The English that it speaks where it is given no voice: a language, which is counted on its own. */
const ENGLISH = /\/english\b/;
const WAIT = "packages/react/dist/wait-time/index.parts.js";
const ENGINE = "packages/client/dist/files/engine.js";
/** What the client has brought already when the first file is attached. */
const CORE = /\/client\/dist\/(core|connection)\/|\.\.\/(core|connection)\/|^@warmline\/protocol/;
const CLIENT = "packages/client/dist/index.js";

/**
 * Puts something without a name in the place of everything that these modules export. In a page they are in the same
 * bundle; left out as they are, each of our files would count an import that no page loads.
 */
const standIn = (modules) => ({
  name: "stand-in",
  setup(build) {
    const filter = new RegExp(modules.map(({ source }) => source).join("|"));
    build.onResolve({ filter }, async ({ path, pluginData, ...options }) => {
      if (pluginData === "real" || options.kind === "entry-point") return null;
      const { path: real } = await build.resolve(path, { ...options, pluginData: "real" });
      return { path: real, namespace: "stand-in", sideEffects: false };
    });
    build.onLoad({ filter: /.*/, namespace: "stand-in" }, async ({ path }) => {
      const names = Object.keys(await import(path)).filter((name) => !/^(default|module\.exports)$/.test(name));
      return { contents: names.map((name) => `export const ${name} = /* @__PURE__ */ page();`).join("\n") };
    });
  },
});

/** What a page loads later, such as with the first file, is not in what it loads at once. */
const later = {
  name: "later",
  setup(build) {
    build.onResolve({ filter: /.*/ }, ({ kind, path }) =>
      kind === "dynamic-import" ? { path, external: true } : null,
    );
  },
};

const measured = (name, imports, without, limit) => ({
  name,
  path: Object.keys(imports),
  import: imports,
  limit,
  // Cyrillic stays as it is: escaped it would count three times.
  modifyEsbuildConfig: (config) => ({
    ...config,
    charset: "utf8",
    format: "esm",
    plugins: [later, standIn([PAGE, ...without])],
  }),
});
const language = (name, locale, limit) =>
  measured(name, { [`packages/voice/dist/locales/${locale}.generated.js`]: `{ ${locale} }` }, [], limit);

export default [
  measured("client and all four widgets", { "packages/react/dist/widget/index.js": "{ SupportWidget }" }, [], "83 kB"),
  measured("chat with client", { [REACT]: "{ Chat }", [CLIENT]: "{ createSupport }" }, [], "58.5 kB"),
  measured("client", { [CLIENT]: "{ createSupport }" }, [], "31.8 kB"),
  measured("bringing of files, with the first one", { [ENGINE]: "{ createEngine }" }, [CORE], "4 kB"),
  measured("rating alone", { [RATING]: ALONE }, [ENGLISH], "2.5 kB"),
  measured("rating alone, with its English words", { [RATING]: ALONE }, [], "2.85 kB"),
  measured("all parts of the rating, with remark and card", { [REACT]: "{ Rating }" }, [OURS], "4.75 kB"),
  measured("parts of the ticket form, with steps and files", { [TICKET]: "{ Root, Form }" }, [OURS], "9 kB"),
  measured(
    "parts of the acknowledgement, beside the form’s",
    { [TICKET]: "{ Acknowledgement }" },
    [OURS, FORM],
    "3.2 kB",
  ),
  measured("place and estimate of the wait-time banner", { [WAIT]: "{ Root, Place, Estimate }" }, [OURS], "1.75 kB"),
  measured("all parts of the wait-time banner, with its forms", { [REACT]: "{ WaitTime }" }, [OURS], "4.8 kB"),
  { name: "theme", path: "packages/theme/dist/standalone.css", limit: "15.1 kB" },
  language("English", "en", "7.3 kB"),
  language("Ukrainian", "uk", "9.1 kB"),
];
