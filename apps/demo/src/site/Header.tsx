import { Logo } from "../pictures/Logo.tsx";
import { AnswersButton } from "../support/AnswersButton.tsx";
import { LocaleSwitch } from "./LocaleSwitch.tsx";
import { SchemeSwitch } from "./SchemeSwitch.tsx";
import { useSite } from "./SiteContext.ts";

export type PageName = "home" | "clubs" | "status" | "account" | "together";

/** On the page with both ends this one is a picture in a picture: a third would be of no use. */
const isInside = window.self !== window.top;

const PAGES: readonly { name: PageName; href: string }[] = [
  { name: "home", href: "/" },
  { name: "clubs", href: "/clubs" },
  { name: "status", href: "/status" },
  { name: "account", href: "/account" },
  { name: "together", href: "/together" },
];

export function Header({ page }: { page: PageName }) {
  const { words } = useSite();
  return (
    <header className="header">
      <a className="header-skip" href="#text">
        {words.site.skip}
      </a>
      <div className="header-row">
        <a className="header-logo" href="/">
          <Logo />
          Hearthost
        </a>
        <nav className="header-pages" aria-label={words.site.navigation}>
          {PAGES.filter(({ name }) => !(isInside && name === "together")).map(({ name, href }) => (
            <a key={name} href={href} aria-current={name === page ? "page" : undefined}>
              {words.site[name]}
            </a>
          ))}
        </nav>
        <div className="header-switches">
          <AnswersButton />
          <LocaleSwitch />
          <SchemeSwitch />
        </div>
      </div>
    </header>
  );
}
