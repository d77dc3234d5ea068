import type { Greeter, Greeting } from "@warmline/client";
import { type ReactElement, useContext } from "react";
import { GreetingContext } from "../src/support/greeting/GreetingContext.ts";
import { SupportContext } from "../src/support/SupportContext.ts";

export const plans: Greeting = {
  id: "plans",
  pages: ["/plans*"],
  afterSeconds: 0,
  text: { en: "Not sure which plan fits? Ask me.", uk: "Не певні, який тариф підійде? Запитайте мене." },
  agent: { name: "Olena Bondar", photo: "/photos/olena" },
};

const state = { greeting: plans, isShown: true };

/** Inside of a greeting that is said. */
export const inGreeting = (part: ReactElement): ReactElement => (
  <GreetingContext.Provider value={plans}>{part}</GreetingContext.Provider>
);

/** On a page where a greeting is said. */
export const whileGreeting = (part: ReactElement): ReactElement => <WhileGreeting>{part}</WhileGreeting>;

function WhileGreeting({ children }: { children: ReactElement }): ReactElement {
  const context = useContext(SupportContext);
  if (context === null) return children;
  const greeter: Greeter = { ...context.greeter, get: () => state };
  return <SupportContext.Provider value={{ ...context, greeter }}>{children}</SupportContext.Provider>;
}
