import { regional } from "../site/regional.ts";
import { useSite } from "../site/SiteContext.ts";

export function History() {
  const { words, locale } = useSite();
  const { status } = words;
  const day = new Intl.DateTimeFormat(regional(locale), { dateStyle: "long", timeZone: "UTC" });
  return (
    <section className="history">
      <h2>{status.history}</h2>
      <ol>
        {status.incidents.map(({ date, minutes, title, text }) => (
          <li key={date}>
            <p className="history-when">
              <time dateTime={date}>{day.format(new Date(date))}</time>
              <span>{status.lasted(minutes)}</span>
            </p>
            <h3>{title}</h3>
            <p>{text}</p>
          </li>
        ))}
      </ol>
      <p className="quiet">{status.invented}</p>
    </section>
  );
}
