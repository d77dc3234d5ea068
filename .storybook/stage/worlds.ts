import { carry, type World } from "@warmline/testing";
import { setupWorker } from "msw/browser";

const DOMAIN = "stage.example";
const worlds = new Map<string, World>();
// A page has one worker, also when this module is loaded anew because something under it was changed.
const lasting: { worker?: ReturnType<typeof setupWorker>; started?: Promise<unknown> } = import.meta.hot?.data ?? {};
const worker = (lasting.worker ??= setupWorker());

/** Puts a server on the page’s network, at an address of its own. Returns the way to take it off. */
export async function serve(origin: string, world: World): Promise<() => void> {
  lasting.started ??= worker.start({
    quiet: true,
    onUnhandledFrame: "bypass",
    serviceWorker: { url: new URL("mockServiceWorker.js", document.baseURI).pathname },
  });
  await lasting.started;
  worlds.set(origin, world);
  takeHandlers();
  return () => {
    worlds.delete(origin);
    takeHandlers();
  };
}

/** A page of the docs has many stories, each with a server at an address of its own. */
function takeHandlers(): void {
  worker.resetHandlers(...[...worlds].flatMap(([origin, world]) => carry(world, origin)));
}

/** The address of a story’s server. */
export const originOf = (name: string): string => `https://${name}.${DOMAIN}`;
