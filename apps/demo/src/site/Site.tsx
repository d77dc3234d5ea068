import type { ReactNode } from "react";
import { SupportLine } from "../support/SupportLine.tsx";
import { wordsOf } from "../words/words.ts";
import { Footer } from "./Footer.tsx";
import { Header, type PageName } from "./Header.tsx";
import { SiteContext } from "./SiteContext.ts";
import { useLocale } from "./useLocale.ts";
import { useScheme } from "./useScheme.ts";

interface SiteProps {
  page: PageName;
  /** Another support line than Hearthost’s own. */
  line?: string;
  children: ReactNode;
}

/** What all pages share: words, colours, header, footer and the support line. */
export function Site({ page, line, children }: SiteProps) {
  const [locale, setLocale] = useLocale();
  const [scheme, setScheme] = useScheme();
  const content = (
    <>
      <Header page={page} />
      <main id="text" className={`page page-${page}`}>
        {children}
      </main>
      <Footer />
    </>
  );
  return (
    <SiteContext value={{ words: wordsOf(locale), locale, setLocale, scheme, setScheme }}>
      {/* The page that shows both ends has the customer’s page inside it, and with it the widget. */}
      {page === "together" ? (
        content
      ) : (
        <SupportLine locale={locale} site={line}>
          {content}
        </SupportLine>
      )}
    </SiteContext>
  );
}
