import { TYPE, type MessageFormatElement } from "@formatjs/icu-messageformat-parser";

/** What stands for a name or another text in a variant, and what for a number or a date. */
export const VALUE = "◌";
const NUMBER = "7";

/** Every text that a message can come out as, with values left open. */
export function variants(elements: readonly MessageFormatElement[]): string[] {
  return elements.reduce<string[]>(
    (texts, element) => texts.flatMap((text) => options(element).map((option) => text + option)),
    [""],
  );
}

function options(element: MessageFormatElement): string[] {
  if (element.type === TYPE.literal) return [element.value];
  if (element.type !== TYPE.select && element.type !== TYPE.plural) {
    return [element.type === TYPE.argument ? VALUE : NUMBER];
  }
  return Object.values(element.options).flatMap((option) => variants(option.value));
}
