import { useSite } from "./SiteContext.ts";

export function SchemeSwitch() {
  const { words, scheme, setScheme } = useSite();
  const next = scheme === "dark" ? "light" : "dark";
  const label = next === "dark" ? words.site.toDark : words.site.toLight;
  return (
    <button className="scheme-switch" type="button" aria-label={label} title={label} onClick={() => setScheme(next)}>
      <svg viewBox="0 0 24 24" width="20" height="20" aria-hidden="true">
        {next === "dark" ? (
          <path d="M20 14.2A8.2 8.2 0 0 1 9.8 4a8.2 8.2 0 1 0 10.2 10.2z" fill="currentColor" />
        ) : (
          <g fill="none" stroke="currentColor" strokeWidth="2" strokeLinecap="round">
            <circle cx="12" cy="12" r="4.2" fill="currentColor" stroke="none" />
            <path d="M12 2.5v2M12 19.5v2M2.5 12h2M19.5 12h2M5.3 5.3l1.4 1.4M17.3 17.3l1.4 1.4M5.3 18.7l1.4-1.4M17.3 6.7l1.4-1.4" />
          </g>
        )}
      </svg>
    </button>
  );
}
