/** What is published with a build of its own, in the order of the arrows: types are read from the builds before. */
export const PACKAGES = ["protocol", "voice", "client", "react", "server", "testing"] as const;
