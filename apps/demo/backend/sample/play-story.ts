import { randomUUIDv7 } from "node:crypto";
import type { BackendContext, SupportApp } from "../context.ts";
import { findPerson } from "../customers.ts";
import type { IdentityIssuer } from "../identity.ts";
import { createAgent } from "./agent.ts";
import type { Receipt } from "./caller.ts";
import type { Step, Story } from "./story.ts";
import { createVisitor } from "./visitor.ts";

export interface Stage {
  context: BackendContext;
  /** The app of the past. */
  app: SupportApp;
  site: string;
  identity: IdentityIssuer;
  now(): number;
  /** Lets seconds pass. */
  wait(seconds: number): void;
}

/** Plays one story through the wire, as its people would have. @throws Error if the server refuses a step */
export async function playStory(stage: Stage, story: Story): Promise<void> {
  const { context, app, site, identity, now } = stage;
  const person = findPerson(story.customer) ?? null;
  const visitor = createVisitor({ context, app, site, locale: story.locale, person, identity, now });
  const agent = createAgent({ context, app, site, agent: story.agent, now });
  const own = `/v1/conversations/${randomUUIDv7()}`;
  const desk = own.replace("/v1", "/v1/desk");
  let contact = "";
  let offer = "";
  let seen = 0;

  const take = ({ events }: Receipt): void => {
    for (const event of events) {
      if (event.type === "message.added") seen = Math.max(seen, event.seq);
      if (event.type === "contact.changed" && event.contact) contact = event.contact.id;
    }
  };

  const perform = async (step: Step): Promise<Receipt> => {
    const id = randomUUIDv7();
    switch (step.does) {
      case "says":
        return visitor.put(`${own}/messages/${id}`, { text: step.text });
      case "picks-up":
        return agent.put(`${desk}/claims/${id}`, {});
      case "promises":
        return agent.put(`${desk}/promises/${id}`, { minutes: step.minutes, text: step.text });
      case "answers":
        return agent.put(`${desk}/messages/${id}`, { text: step.text });
      case "ends":
        await agent.put(`${desk}/marks`, { delivered: seen, read: seen });
        return agent.put(`${desk}/endings/${id}`, { reason: "solved" });
      case "rates":
        return visitor.put(`/v1/ratings/${contact}/choices/${id}`, { face: step.face });
      case "remarks":
        return visitor.put(`/v1/ratings/${contact}/remarks/${id}`, { reasons: step.reasons, text: step.text });
      case "apologises": {
        const { happened, fixed, changes, sorry } = step;
        return agent.put(`${desk}/apologies/${id}`, { happened, fixed, changes, sorry });
      }
      case "offers": {
        offer = id;
        const { offer: name, severity, text } = step;
        return agent.put(`${desk}/offers/${id}`, { offer: name, severity, text });
      }
      case "claims":
        return visitor.put(`/v1/offers/${offer}/claims/${id}`, {});
    }
  };

  take(await visitor.put(own, story.ticket === undefined ? { kind: "chat" } : { kind: "ticket", ...story.ticket }));
  for (const step of story.steps) {
    stage.wait(step.after);
    take(await perform(step));
  }
  await visitor.put(`${own}/marks`, { delivered: seen, read: seen });
  await agent.put(`${desk}/marks`, { delivered: seen, read: seen });
}
