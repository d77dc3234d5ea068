import { openDB, type IDBPDatabase } from "idb";
import type { OpenJournal } from "./journal.ts";

const STORE = "kept";

/** A journal in the browser’s IndexedDB. What a page writes there outlives the page, and usually the browser’s own crash. */
export const indexedDbJournal: OpenJournal = (name) => {
  let opened: Promise<IDBPDatabase> | null = null;

  const close = () => {
    // Whoever asked for it heard of the failure.
    opened?.then((database) => database.close()).catch(() => undefined);
    opened = null;
  };

  async function using<T>(work: (database: IDBPDatabase) => Promise<T>): Promise<T> {
    opened ??= openDB(name, 1, {
      upgrade: (database) => void database.createObjectStore(STORE),
      // Another page wants to delete or change the database, or the browser took it away.
      blocking: close,
      terminated: close,
    });
    try {
      return await work(await opened);
    } catch (error) {
      close();
      throw error;
    }
  }

  return {
    read: (prefix) =>
      using(async (database) => {
        const range = IDBKeyRange.bound(prefix, `${prefix}\uffff`);
        const { store } = database.transaction(STORE);
        const [names, values] = await Promise.all([store.getAllKeys(range), store.getAll(range)]);
        return names.map((key, index) => [key as string, values[index] as unknown]);
      }),
    write: (changes) =>
      using(async (database) => {
        const transaction = database.transaction(STORE, "readwrite");
        const { store, done } = transaction;
        const requests: Promise<unknown>[] = [done];
        try {
          for (const [key, value] of Object.entries(changes)) {
            requests.push(value === undefined ? store.delete(key) : store.put(value, key));
          }
        } catch (error) {
          // What was asked for before the value that cannot be kept would be done.
          transaction.abort();
          await Promise.allSettled(requests);
          throw error;
        }
        // A page that goes now takes along what was not asked to be done.
        transaction.commit();
        await Promise.all(requests);
      }),
    close,
  };
};
