/** What this browser remembers of the site; where storage is blocked it remembers nothing. */
export function recall(name: string): string | null {
  try {
    return localStorage.getItem(`hearthost.${name}`);
  } catch {
    return null;
  }
}

export function remember(name: string, value: string | null): void {
  try {
    if (value === null) localStorage.removeItem(`hearthost.${name}`);
    else localStorage.setItem(`hearthost.${name}`, value);
  } catch {
    // The choice then holds for this page only.
  }
}
