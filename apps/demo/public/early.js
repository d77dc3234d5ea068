// Runs before the first paint, so that a chosen language and colour scheme do not flicker in.
try {
  const scheme = localStorage.getItem("hearthost.scheme");
  if (scheme) document.documentElement.dataset.scheme = scheme;
  const locale = localStorage.getItem("hearthost.locale");
  if (locale) document.documentElement.lang = locale;
} catch {
  // Blocked storage means nothing was chosen.
}
