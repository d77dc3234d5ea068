const EMAIL = /^[^\s@<>()[\]\\,;:"]+@[^\s@<>()[\]\\,;:"]+\.[^\s@<>()[\]\\,;:".]+$/;

/** Whether a text looks like one e-mail address, as the server takes it. */
export function isEmail(text: string): boolean {
  return EMAIL.test(text);
}
