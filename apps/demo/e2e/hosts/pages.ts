import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const require = createRequire(import.meta.url);
const sheetOf = (path: string): string => readFileSync(require.resolve(path), "utf8");

/** What old resets, page builders and templates do to bare elements, all at once. */
const HOSTILE = `
  *, *::before, *::after { margin: 7px; padding: 5px; box-sizing: content-box; letter-spacing: 2px; }
  * { font: italic 700 22px/2.4 serif; color: red; text-transform: uppercase; text-align: right; text-indent: 3em; text-shadow: 1px 1px lime; word-spacing: 9px; list-style: square; }
  html { font-size: 62.5%; line-height: 3; }
  div, p, ol, ul, li, form, section, article, header { background: yellow; border: 3px dashed blue; min-height: 40px; float: left; width: 300px; }
  span, label, legend, output, time { display: block; background: orange; border: 1px solid blue; vertical-align: top; }
  fieldset { border: 4px groove blue; min-width: 500px; }
  button, input, textarea, select { appearance: none; background: hotpink; border: 6px outset blue; border-radius: 0; box-shadow: 0 0 9px blue; height: 60px; width: 200px; min-width: 150px; cursor: help; }
  a, button, input { transition: all 2s; }
  svg, img { width: 90px; height: 90px; max-width: none; display: inline; vertical-align: top; border: 2px solid blue; }
  a { text-decoration: line-through; color: lime; }
  strong, em, b, i { font: 10px cursive; color: lime; }
  code, pre, blockquote { background: black; color: white; font-size: 30px; border: 5px solid blue; white-space: nowrap; }
  button:hover, a:hover { background: lime; color: blue; }
  :focus { outline: 9px dotted lime; }
`;

/** The hosts, by name, and what their sheets say. */
export const HOSTS = {
  plain: "",
  tailwind: sheetOf("tailwindcss/preflight.css"),
  bootstrap: sheetOf("bootstrap/dist/css/bootstrap.min.css"),
  hostile: HOSTILE,
} as const;

export type HostName = keyof typeof HOSTS;

/** A page with a little of everything that a host has. */
const CONTENT = `
  <main id="host">
    <h1>A host of its own</h1>
    <p class="lead">Some <strong>words</strong>, a <a href="#host">link</a> and <code>code</code>.</p>
    <ul><li>One</li><li>Two</li></ul>
    <table class="table"><tr><th>Bread</th><td>Fresh</td></tr></table>
    <form><label>Name <input class="form-control" value="Maria"></label> <select><option>Rye</option></select>
      <textarea>Notes</textarea> <button type="button" class="btn btn-primary">Order</button></form>
    <svg viewBox="0 0 10 10" width="20"><circle cx="5" cy="5" r="4"/></svg>
    <div id="support"></div>
    <dialog open>A dialog of the host</dialog>
  </main>`;

/** The page of a host, with the widget’s sheet and script or without. */
export function pageOf(host: HostName, server: string | null): string {
  const sheet = server === null ? "" : '<link rel="stylesheet" href="/widget.css">';
  const script = server === null ? "" : `<script src="/widget.js" data-server="${server}"></script>`;
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Host</title>
    <meta name="viewport" content="width=device-width"><link rel="icon" href="data:,">${sheet}
    <style>${HOSTS[host]}</style></head><body>${CONTENT}${script}</body></html>`;
}
