/** The names of what can be filled in inside of an element. */
export function namesIn(form: HTMLFormElement, scope: HTMLElement): string[] {
  return controlsIn(form, scope).map(({ name }) => name);
}

/** The first control inside of an element whose name is one of these. */
export function firstOf(
  form: HTMLFormElement,
  scope: HTMLElement,
  isMeant: (name: string) => boolean,
): HTMLInputElement | undefined {
  return controlsIn(form, scope).find(({ name }) => isMeant(name));
}

function controlsIn(form: HTMLFormElement, scope: HTMLElement): HTMLInputElement[] {
  const controls = [...form.elements] as HTMLInputElement[];
  return controls.filter((control) => control.name && scope.contains(control));
}
