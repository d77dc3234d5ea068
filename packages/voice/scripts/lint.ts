import { readSources, type Sources } from "./compile.ts";
import { parseMessage } from "./message.ts";
import { banned, BUTTON_CHARACTERS, BUTTONS, SENTENCE_WORDS } from "./rules.ts";
import { LOCALES, WIDGETS, writeSource, type Locale, type Source } from "./source.ts";
import { variants } from "./variants.ts";

/** One fault of a catalogue. */
export interface Finding {
  locale: string;
  key: string;
  text: string;
  reason: string;
}

/** Every place where the catalogues break the rules of the voice. */
export function lint(sources: Sources): Finding[] {
  const findings = LOCALES.flatMap((locale) => lintLocale(locale, sources[locale] ?? {}));
  const keys = new Set(Object.values(sources).flatMap((source) => Object.keys(source)));
  for (const locale of LOCALES) {
    for (const key of keys) {
      const missing = !Object.hasOwn(sources[locale] ?? {}, key);
      if (missing)
        findings.push({ locale, key, text: "", reason: "Every locale says everything: it is missing here." });
    }
  }
  for (const key of BUTTONS) {
    if (!keys.has(key)) findings.push({ locale: "", key, text: "", reason: "Listed as a button, but nobody says it." });
  }
  return findings;
}

function lintLocale(locale: Locale, source: Source): Finding[] {
  const findings: Finding[] = [];
  for (const [key, message] of Object.entries(source)) {
    const report = (text: string, reason: string): number => findings.push({ locale, key, text, reason });
    if (!/^[a-z-]+\.[a-z-]+$/.test(key) || !(WIDGETS as readonly string[]).includes(key.split(".")[0] ?? "")) {
      report("", `A key is <widget>.<thing>, of ${WIDGETS.join(", ")}.`);
    }
    for (const text of variants(parseMessage(message, locale).elements)) {
      for (const { pattern, reason } of banned(locale)) if (pattern.test(text)) report(text, reason);
      if (BUTTONS.has(key) && text.length > BUTTON_CHARACTERS) {
        report(text, `A button holds ${BUTTON_CHARACTERS} characters; this is ${text.length}.`);
      }
      for (const sentence of text.split(/[.!?…](?:\s|$)/)) {
        const words = sentence.split(/\s+/).filter(Boolean).length;
        if (words > SENTENCE_WORDS) report(text, `A sentence has at most ${SENTENCE_WORDS} words; this has ${words}.`);
      }
    }
  }
  const sorted = JSON.stringify(source) === JSON.stringify(JSON.parse(writeSource(source)));
  if (!sorted)
    findings.push({ locale, key: "", text: "", reason: "Out of order: run packages/voice/scripts/compile.ts." });
  return findings;
}

if (import.meta.main) {
  const findings = lint(readSources());
  for (const { locale, key, text, reason } of findings) console.error(`${locale} ${key}: ${reason} «${text}»`);
  process.exitCode = findings.length > 0 ? 1 : 0;
}
