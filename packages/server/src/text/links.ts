import type { Inline } from "@warmline/protocol";

/** Alphabets that are written without others beside them; what looks alike is then told apart by its surroundings. */
const ALPHABETS = [
  /^[\p{sc=Latin}\d.-]+$/u,
  /^[\p{sc=Cyrillic}\d.-]+$/u,
  /^[\p{sc=Greek}\d.-]+$/u,
  /^[\p{sc=Armenian}\d.-]+$/u,
  /^[\p{sc=Georgian}\d.-]+$/u,
  /^[\p{sc=Hebrew}\d.-]+$/u,
  /^[\p{sc=Arabic}\d.-]+$/u,
  /^[\p{sc=Devanagari}\d.-]+$/u,
  /^[\p{sc=Thai}\d.-]+$/u,
  /^[\p{sc=Hangul}\p{sc=Han}\d.-]+$/u,
  /^[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}ー\d.-]+$/u,
];
/** Marks that draw nothing. */
const UNSEEN = /[\p{Cf}\p{Cc}]/gu;
/** Those of them that turn the direction of what stands after them, or part a word unseen; joiners belong to some scripts. */
const TURNING = /[\p{Cc}\u061C\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/gu;
const BEYOND_ASCII = /[^\0-\x7F]/;
const BETWEEN = /[\s/\\?#@:;,()[\]<>"'«»“”„]+/u;
const TOP = /^(?:\p{L}{2,}|xn--[a-z\d-]+)$/iu;

/** A bare address as it is shown: as it was typed, or as the browser understands it where the two could be taken for others. */
export function shownAddress(address: string): string {
  const url = new URL(address);
  const typed = /^https?:\/\/([^/?#]*)/i.exec(address)?.[1] ?? "";
  const host = typed.replace(/:\d*$/, "");
  const isPlain = host.toLowerCase() === url.hostname || (BEYOND_ASCII.test(host) && isHonest(host, url.hostname));
  return isPlain && address.search(UNSEEN) < 0 ? address : url.href;
}

/** The words of a link, with the host it leads to where they name another one. */
export function honestly(words: Inline[], href: string): Inline[] {
  const host = hostOf(href);
  const label = textOf(words);
  const plain = label.replace(TURNING, "");
  const seen: Inline[] = plain === label ? words : [{ type: "text", value: plain }];
  const misleads = host !== "" && namedIn(label.replace(UNSEEN, "")).some((named) => !isHonest(named, host));
  return misleads ? [...seen, { type: "text", value: ` (${host})` }] : seen;
}

/** Where a link leads: a host, or the one behind the @ of an e-mail address. */
function hostOf(href: string): string {
  const { protocol, hostname, pathname } = new URL(href);
  return protocol === "mailto:" ? (pathname.split("@").at(-1) ?? "").toLowerCase() : hostname;
}

/** Whether a host that somebody reads is the one that is meant, and is written in one alphabet. */
function isHonest(read: string, meant: string): boolean {
  const same = (host: string) => host.toLowerCase().replace(/^www\./, "");
  return ALPHABETS.some((alphabet) => alphabet.test(read)) && same(canonical(read)) === same(meant);
}

function canonical(host: string): string {
  const address = `https://${host}`;
  return URL.canParse(address) ? new URL(address).hostname : host;
}

/** What reads like a host in some words. Each character is looked at a few times, however many there are. */
function namedIn(words: string): string[] {
  return words
    .split(BETWEEN)
    .map((word) => word.replace(/^[.。．｡]+|[.。．｡!]+$/gu, ""))
    .filter((word) => {
      const labels = word.split(/[.。．｡]/u);
      return labels.length > 1 && TOP.test(labels.at(-1) ?? "");
    });
}

function textOf(inlines: readonly Inline[]): string {
  return inlines
    .map((inline) => {
      if (inline.type === "break") return " ";
      return "value" in inline ? inline.value : textOf(inline.children);
    })
    .join("");
}
