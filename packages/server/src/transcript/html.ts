import type { PaperVoice } from "../voice.ts";
import type { Frame } from "./text.ts";

const STYLE = `body{font:1rem/1.5 system-ui,sans-serif;max-width:42rem;margin:2rem auto;padding:0 1rem;color:#1d1d1f;background:#fff}
h1{font-size:1.4rem}h2{font-size:1rem;margin-block:2rem 1rem;border-block-end:1px solid #c7c7cc}
dl{margin:0}dt{margin-block-start:1rem;color:#555}dd{margin:0;white-space:pre-wrap;overflow-wrap:anywhere}`;

/** A transcript as a page that stands for itself. It runs and fetches nothing; whatever people typed is text. */
export function toHtml({ head, days }: Frame, { locale, direction }: PaperVoice): string {
  const [title = "", ...rest] = head;
  const body = days.map(({ day, entries }) => {
    const told = entries.map(
      ({ time, from, lines }) =>
        `<dt>${text(time)}${from === null ? "" : ` <strong><bdi>${text(from)}</bdi></strong>`}</dt>\n` +
        lines.map((line) => `<dd dir="auto">${text(line)}</dd>`).join("\n"),
    );
    return `<h2>${text(day)}</h2>\n<dl>\n${told.join("\n")}\n</dl>`;
  });
  return `<!doctype html>
<html lang="${text(locale)}" dir="${direction}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${text(title)}</title>
<style>${STYLE}</style>
</head>
<body>
<h1>${text(title)}</h1>
${rest.map((line) => `<p>${text(line)}</p>`).join("\n")}
${body.join("\n")}
</body>
</html>
`.toWellFormed();
}

const NAMED: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

function text(words: string): string {
  return words.replace(/(?![\t\n\r])\p{Cc}/gu, "").replace(/[&<>"']/g, (sign) => NAMED[sign] ?? sign);
}
