export const HELP = `Checks a backend against the numbered rules of the Warmline protocol, from outside.

  warmline-conformance <address> --site ID [options]

  --site ID                       the site to be a customer of; best one of its own
  --origin ORIGIN                 an origin that the site allows
  --desk-link-command COMMAND     prints a fresh sign-in link of an agent
  --other-desk-link-command COMMAND
                                  the same for another agent
  --program-category ID           a category whose chats a program takes, which answers “Hello!” by itself
  --identity-key FILE             the private JWK, with kid and alg, that signs who a customer is
  --patience MS                   how long to wait for what takes its time (heartbeat 16000, digest 31000,
                                  waits 60000, promises 61000)
  --timeout MS                    how long an answer or a frame may take (5000)
  --only RULES                    only these rules, such as W1,F2
  --json                          print the report as JSON

It opens chats, leaves tickets and signs in, so let it be a site without customers. It exits with 0 if no rule is broken,
with 1 if one is, and with 2 if nothing could be checked.
`;
