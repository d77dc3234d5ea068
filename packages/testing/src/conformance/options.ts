import type { SigningKey } from "../sign-token.ts";
import type { RuleId } from "./rules.ts";

/** A host’s private key, or the secret it shares with the backend, as a JWK that names its `kid` and `alg`. */
export interface IdentityKey extends SigningKey {}

/** What to check, and what the kit may use for it. Whatever is not given leaves rules unchecked, and the report says which. */
export interface ConformanceOptions {
  /** The address customers reach the backend by, such as `https://support.example.com`. */
  baseUrl: string;
  /** The id of the site to be a customer of. Best one of its own: the checks open chats and leave tickets. */
  site: string;
  /** An origin that the site allows, such as `https://www.example.com`. */
  origin?: string | undefined;
  /** Ways to sign in at the desk. */
  desk?:
    | {
        /** Makes a fresh one-time sign-in link; the address or its bare secret. */
        signIn(): Promise<string>;
        /** The same for another agent of the site. */
        signInOther?: (() => Promise<string>) | undefined;
      }
    | undefined;
  /** A category of the site whose chats a program takes, which answers “Hello!” by itself. */
  programCategory?: string | undefined;
  /** Signs who a customer is. */
  identity?: IdentityKey | undefined;
  /** Carries the requests. @default the platform’s `fetch` */
  fetch?: ((request: Request) => Response | Promise<Response>) | undefined;
  /** The backend’s own clock, if it can be turned, in milliseconds. Resolves when what became due is done. */
  clock?: { turn(ms: number): void | Promise<void> } | undefined;
  /** How many milliseconds a check may wait for something that takes its time, such as a heartbeat. @default 0 */
  patience?: number | undefined;
  /** How many milliseconds an answer or a frame may take. @default 5000 */
  timeout?: number | undefined;
  /** Only these rules. @default every rule */
  only?: readonly RuleId[] | undefined;
}

/** Milliseconds an answer may take if nobody says otherwise. */
export const TIMEOUT_MS = 5_000;
