import type { Dialect } from "kysely";

/** Counts what is under way. */
export class Activity {
  #count = 0;

  get isBusy(): boolean {
    return this.#count > 0;
  }

  /** Returns the way to say that it is over. */
  begin(): () => void {
    this.#count += 1;
    return () => {
      this.#count -= 1;
    };
  }

  async during<T>(work: () => Promise<T>): Promise<T> {
    const end = this.begin();
    try {
      return await work();
    } finally {
      end();
    }
  }
}

/** Counts as under way whatever uses the database or waits for it. */
export function countUses(dialect: Dialect, activity: Activity): Dialect {
  const ends = new WeakMap<object, () => void>();
  return {
    createAdapter: () => dialect.createAdapter(),
    createIntrospector: (db) => dialect.createIntrospector(db),
    createQueryCompiler: () => dialect.createQueryCompiler(),
    createDriver: () => {
      const driver = dialect.createDriver();
      const acquire = driver.acquireConnection.bind(driver);
      const release = driver.releaseConnection.bind(driver);
      driver.acquireConnection = async (options) => {
        const end = activity.begin();
        try {
          const connection = await acquire(options);
          ends.set(connection, end);
          return connection;
        } catch (error) {
          end();
          throw error;
        }
      };
      driver.releaseConnection = async (connection, options) => {
        await release(connection, options);
        ends.get(connection)?.();
      };
      return driver;
    },
  };
}
