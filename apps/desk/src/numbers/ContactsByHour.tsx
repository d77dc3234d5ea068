import type { ReactNode } from "react";
import type { DeskNumbers } from "@warmline/protocol";
import { words } from "../words.ts";
import { Bars, type Bar } from "./Bars.tsx";
import { Figure } from "./Figure.tsx";

const HOURS = 24;
const EVERY = 6;

/** When contacts begin, by the agent’s own clock. */
export function ContactsByHour({ contacts, days }: { contacts: DeskNumbers["contacts"]; days: number }): ReactNode {
  const texts = words.numbers;
  const bars = byHour(contacts, days);
  const busiest = bars.reduce((most, bar) => (bar.value > most.value ? bar : most));
  return (
    <Figure title={texts.contacts} means={texts.contactsMeans(days)}>
      {busiest.value === 0 ? (
        <p>{texts.nothing}</p>
      ) : (
        <>
          <p>{texts.busiest(busiest.name, busiest.text ?? "")}</p>
          <Bars label={texts.plot.contacts} names={texts.hour} bars={bars} every={EVERY} />
        </>
      )}
    </Figure>
  );
}

/** The contacts of each hour of the day; over several days on average. */
export function byHour(contacts: DeskNumbers["contacts"], days: number): Bar[] {
  const counts = Array.from({ length: HOURS }, () => 0);
  for (const { from, count } of contacts) {
    const hour = new Date(from).getHours();
    counts[hour] = (counts[hour] ?? 0) + count;
  }
  return counts.map((count, hour) => {
    const value = count / days;
    const text = days === 1 ? String(count) : value.toFixed(1);
    return { name: `${String(hour).padStart(2, "0")}:00`, value, text };
  });
}
