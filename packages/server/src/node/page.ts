import { html, raw } from "hono/html";

type Html = ReturnType<typeof html>;

const STYLE = `
:root { color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif; }
body { max-inline-size: 46rem; margin: 0 auto; padding: 1.5rem 1rem 4rem; }
h1 { font-size: 1.5rem; line-height: 1.25; }
a { color: light-dark(#0b57b0, #8ab8ff); }
a:focus-visible { outline: 0.2rem solid; outline-offset: 0.15rem; }
ol.letters { list-style: none; padding: 0; }
ol.letters li { border-block-end: 1px solid light-dark(#d8d8d2, #45453f); padding-block: 0.75rem; }
ol.letters a { font-weight: 600; }
.quiet { color: light-dark(#5a5a54, #b4b4ac); }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 0.25rem 1rem; }
dt { color: light-dark(#5a5a54, #b4b4ac); }
dd { margin: 0; overflow-wrap: anywhere; }
pre { white-space: pre-wrap; overflow-wrap: anywhere; font: inherit; padding: 1rem;
  border: 1px solid light-dark(#d8d8d2, #45453f); border-radius: 0.5rem; }
iframe { inline-size: 100%; block-size: 30rem; border: 1px solid light-dark(#d8d8d2, #45453f); border-radius: 0.5rem;
  background: #fff; color-scheme: light; }
`;

/** A plain page of the server itself: no scripts, light and dark. */
export function page(title: string, body: Html | Promise<Html>) {
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title}</title>
        <style>
          ${raw(STYLE)}
        </style>
      </head>
      <body>
        <main>
          <h1>${title}</h1>
          ${body}
        </main>
      </body>
    </html>`;
}
