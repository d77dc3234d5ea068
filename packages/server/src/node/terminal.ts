import type { StartFlags } from "./command-line.ts";
import type { RunningServer } from "./start-server.ts";

/** What `warmline --help` prints. */
export const HELP = `Warmline: a kind line between customers and the people who help them.

  warmline start --site FILE [--site FILE …]    serve one or more sites
      --data FOLDER       everything the server keeps (default .warmline)
      --database URL      keep it in PostgreSQL 15 or newer, such as postgres://warmline@db.example/warmline;
                          the folder then holds the secret and the letters only
      --port N            port to listen on (default 4400; 0 takes any free one)
      --host H            address to listen on (default 127.0.0.1)
      --public-url URL    origin customers reach it by, without a path
      --static FOLDER     a web site to serve beside the widgets
      --backend MODULE    a module that answers what the server does not
      --mailbox           show letters at /mailbox instead of sending them
      --files FOLDER      where files are kept that people send (default: files in the data folder);
                          servers that share a database share this folder too
      --feed-days N       for how many days an event stays in the feed of its visitor (default 30);
                          whoever comes back later reads everything anew, nothing else is lost
      --metrics-token T   opens /metrics to whoever sends the token as a bearer; without one
                          it answers this machine alone, and no proxy that says it is one

  warmline agent add --site FILE --id ID --name NAME [--site-id S] [--data FOLDER] [--database URL] [--public-url URL]
      add an agent and print a sign-in link
  warmline agent link --site FILE --id ID [--site-id S] [--data FOLDER] [--database URL] [--public-url URL]
      print a new sign-in link for an agent; it works once, for 24 hours

  warmline restored [--data FOLDER] [--database URL]
      say that the whole folder, disk or database was put back to an earlier time, while the server is stopped:
      everybody reads everything anew. A database file alone that was put back is noticed without this

  warmline --version    warmline --help

WARMLINE_PORT, WARMLINE_DATA, WARMLINE_DATABASE, WARMLINE_PUBLIC_URL and WARMLINE_METRICS_TOKEN do what the flags do; flags
go first. What stands on a command line can be read by others on the machine: give passwords and tokens this way.
`;

/** What `warmline start` prints once it answers. */
export async function greeting(server: RunningServer, flags: StartFlags, version: string): Promise<string> {
  const at = (path: string) => `${server.publicUrl}${path}`;
  const rows = [
    ...(flags.static === null ? [] : [["Site", at("/")]]),
    ["Desk", at("/desk")],
    ...(flags.mailbox ? [["Mailbox", at("/mailbox")]] : []),
    ["API", at("/docs")],
    ["Alive", at("/healthz")],
    ["Ready", at("/readyz")],
    ...(server.publicUrl === server.url ? [] : [["Listens", server.url]]),
    ["Data", server.dataFolder],
    ["Writes", server.durability.sentence],
    ...(flags.mailbox ? [] : [["Letters", "wait in the outbox; --mailbox shows them on a page"]]),
  ];
  const links = await server.signInLinks();
  return [
    `Warmline ${version} is running. Ctrl-C stops it.`,
    "",
    ...rows.map(([name = "", value = ""]) => `  ${name.padEnd(8)} ${value}`),
    "",
    ...links.flatMap(({ agentName, siteId, url }) => [
      `  Sign in to the desk of ${siteId} as ${agentName} (works once, for 24 hours):`,
      `  ${url}`,
      "",
    ]),
  ].join("\n");
}
