import type { NewGreeting } from "../app/contract.ts";
import { troubleWithGreeting } from "../app/greetings.ts";
import type { SiteFile } from "../sites/site-file.ts";

/** An agent’s greeting, as the site file names it. */
export interface SiteGreeting extends NewGreeting {
  agentId: string;
}

/** Reads a file that a site file names, and says what is wrong with it. */
export type Attach = (where: string, name: string, use: (bytes: Buffer) => void) => string | null;

/** Takes in the films in which agents say hello, with their captions. Returns what is wrong, or null. */
export function takeGreetings(site: SiteFile, attach: Attach, greetings: SiteGreeting[]): string | null {
  for (const [index, { id: agentId, greeting }] of site.agents.entries()) {
    if (greeting === undefined) continue;
    const { videoFile, posterFile, captions } = greeting;
    const at = `agents.${index}.greeting`;
    const taken: SiteGreeting = { agentId, video: new Uint8Array(), poster: null, captions: {} };
    for (const [locale, file] of Object.entries(captions)) {
      const problem = attach(`${at}.captions.${locale}`, file, (bytes) => {
        taken.captions[locale] = bytes.toString("utf8");
      });
      if (problem !== null) return problem;
    }
    const poster =
      posterFile === undefined
        ? null
        : attach(`${at}.posterFile`, posterFile, (bytes) => {
            taken.poster = new Uint8Array(bytes);
          });
    if (poster !== null) return poster;
    const problem = attach(`${at}.videoFile`, videoFile, (bytes) => {
      taken.video = new Uint8Array(bytes);
      const trouble = troubleWithGreeting(taken);
      if (trouble !== null) throw new Error(trouble);
    });
    if (problem !== null) return problem;
    greetings.push(taken);
  }
  return null;
}

/** Puts the secrets of programs in, so that the pure part reads no files. */
export function takeBotSecrets({ bots }: SiteFile, attach: Attach): string | null {
  for (const [index, { webhook }] of bots.entries()) {
    if (webhook?.secretFile === undefined) continue;
    const problem = attach(`bots.${index}.webhook.secretFile`, webhook.secretFile, (bytes) => {
      const secret = bytes.toString("utf8").trim();
      if (secret.length < 16) throw new Error("a secret has at least 16 characters");
      webhook.secret = secret;
      delete webhook.secretFile;
    });
    if (problem !== null) return problem;
  }
  return null;
}
