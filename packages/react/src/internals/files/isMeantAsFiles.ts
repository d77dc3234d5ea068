/**
 * Whether a clipboard is meant as the files in it. Text with a picture of itself beside it, as office programs put it there, is
 * meant as text; the names or paths that file managers put beside their files are not.
 */
export function isMeantAsFiles(clipboard: DataTransfer): boolean {
  const names = [...clipboard.files].map(({ name }) => name);
  const lines = clipboard.getData("text/plain").split(/\r?\n/);
  return names.length > 0 && lines.every((line) => line === "" || names.some((name) => nameIn(line) === name));
}

/** The last piece of a path or of a file’s address. */
function nameIn(line: string): string | undefined {
  const last = line.split(/[\\/]/).at(-1);
  try {
    return line.startsWith("file:") ? decodeURIComponent(last ?? "") : last;
  } catch {
    return last;
  }
}
