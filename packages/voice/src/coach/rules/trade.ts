/** A word of the trade; `$&` stands for it in what to say instead. */
export interface TradeWord {
  readonly pattern: RegExp;
  readonly better: string | null;
}

const words = (...all: readonly (readonly [pattern: RegExp, better?: string])[]): readonly TradeWord[] =>
  all.map(([pattern, better = null]) => ({ pattern, better }));

/** Words that people of the trade take for everybody’s. A site’s glossary adds its own. */
export const TRADE = {
  en: words(
    [/\bpropagat(?:e|es|ed|ion|ing)\b/g],
    [/\bcach(?:e|es|ed|ing)\b/g, "$& (what a browser keeps so that pages open faster)"],
    [/\bback-?end\b/g],
    [/\bfront-?end\b/g],
    [/\bend-?points?\b/g],
    [/\bprovision(?:ed|ing)\b/g],
    [/\bdeprecated\b/g, "no longer kept up"],
    [/\bescalate\b/g, "hand"],
    [/\bescalated\b/g, "handed"],
    [/\bescalation\b/g],
    [
      /\b(?:support tickets?|(?:opened|raised|created|closed|open|raise|create|close) (?:a|an|your|the|this) ticket)\b/g,
    ],
    [/\bpayload\b/g],
    [/\blatency\b/g, "delay"],
    [/\bthroughput\b/g],
    [/\bdaemon\b/g],
    [/\bfirmware\b/g, "$& (the program inside the device)"],
    [/\bwhitelist(?:ed|ing)?\b/g],
    [/\brate[- ]limit(?:ed|ing|s)?\b/g],
    [/\bregex\b/g],
    [/\bhandshake\b/g],
    [/\bthrottled\b/g, "slowed down"],
    [/\bmiddleware\b/g],
    [/\btimestamps?\b/g],
    [/\bauthenticat(?:e|ion)\b/g],
    [/\bdeploy(?:ed|ment)?\b/g],
  ),
  uk: words(
    [/(?<![а-яіїєґ])(?:кеш|кешу|кешем)(?![а-яіїєґ’])/gu, "$& (те, що браузер зберігає, щоб відкривати швидше)"],
    [/(?<![а-яіїєґ])(?:бекенд|фронтенд)[а-яіїєґ’]*/gu],
    [/(?<![а-яіїєґ])(?:ендпоінт|ендпойнт)[а-яіїєґ’]*/gu],
    [/(?<![а-яіїєґ])(?:деплой|задеплої)[а-яіїєґ’]*/gu],
    [/(?<![а-яіїєґ])апдейт(?![а-яіїєґ’])/gu, "оновлення"],
    [/(?<![а-яіїєґ])тікет[а-яіїєґ’]*/gu],
    [/(?<![а-яіїєґ])ескал(?:ю|яці|ова)[а-яіїєґ’]*/gu],
    [/(?<![а-яіїєґ])пропагаці[а-яіїєґ’]*/gu],
    [/(?<![а-яіїєґ])латентн[а-яіїєґ’]*/gu],
    [/(?<![а-яіїєґ])(?:по)?фікс(?:ити|имо|ять|или|ив|ила|нули)(?![а-яіїєґ’])/gu],
    [/(?<![а-яіїєґ])(?:баг|багу|баги|багів|багом)(?![а-яіїєґ’])/gu],
    [/(?<![а-яіїєґ])юзер[а-яіїєґ’]*/gu],
    [/(?<![а-яіїєґ])дефолтн[а-яіїєґ’]*/gu],
    [/(?<![а-яіїєґ])вайтліст[а-яіїєґ’]*/gu],
    [/(?<![а-яіїєґ])прошивк[а-яіїєґ’]*/gu, "$& (програма всередині пристрою)"],
    [/(?<![а-яіїєґ])(?:автентифікаці|аутентифікаці|авторизаці)[а-яіїєґ’]*/gu],
    [/(?<![а-яіїєґ])лог(?:и|ах|ів|ами)(?![а-яіїєґ’])/gu],
    [/(?<![а-яіїєґ])таймаут[а-яіїєґ’]*/gu],
  ),
} as const;
