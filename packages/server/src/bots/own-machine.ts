const OWN = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/;

/** Whether an address is plain HTTP on the machine itself. */
export function isOwnMachine(url: string): boolean {
  const { protocol, hostname } = new URL(url);
  return protocol === "http:" && OWN.test(hostname);
}
