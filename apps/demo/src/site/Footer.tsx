import { useSite } from "./SiteContext.ts";

export function Footer() {
  const { words } = useSite();
  return (
    <footer className="footer">
      <div className="footer-row">
        <p>{words.site.fiction}</p>
        <p>{words.site.address}</p>
      </div>
    </footer>
  );
}
