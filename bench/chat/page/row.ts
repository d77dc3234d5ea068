import { createElement, type ReactNode } from "react";
import type { Message } from "@warmline/protocol";
import { textOf } from "./messages.ts";

/** What stands for the message in the pattern of a row. */
const VALUES = {
  "{id}": ({ id }: Message): string => id,
  "{at}": ({ at }: Message): string => new Date(at).toISOString(),
  "{time}": ({ at }: Message): string => CLOCK.format(at).replaceAll(/\s/g, "\u00a0"),
  "{text}": textOf,
};
const CLOCK = new Intl.DateTimeFormat("en", { timeStyle: "short" });

/** One element of a row, with places for what the message says. */
export interface Pattern {
  tag: string;
  attributes: Readonly<Record<string, string>>;
  /** Elements and texts; a text may be one of the places. */
  children: readonly (Pattern | string)[];
}

/** Reads from a drawn row how every other one is to be drawn. */
export function patternOf(element: Element, message: Message): Pattern {
  const values = Object.entries(VALUES).map(([place, value]) => [place, value(message)] as const);
  const read = (text: string): string => values.find(([, value]) => value === text)?.[0] ?? text;
  return {
    tag: element.localName,
    attributes: Object.fromEntries(Array.from(element.attributes, ({ name, value }) => [name, read(value)])),
    children: Array.from(element.childNodes, (child) =>
      child instanceof Element ? patternOf(child, message) : read(child.textContent ?? ""),
    ),
  };
}

const said = (text: string, message: Message): string =>
  text in VALUES ? VALUES[text as keyof typeof VALUES](message) : text;

/** The row as elements of the page. */
export function rowElement({ tag, attributes, children }: Pattern, message: Message): HTMLElement {
  const element = document.createElement(tag);
  for (const name in attributes) element.setAttribute(name, said(attributes[name] ?? "", message));
  for (const child of children) {
    element.append(typeof child === "string" ? said(child, message) : rowElement(child, message));
  }
  return element;
}

const REACT_NAMES: Readonly<Record<string, string>> = {
  class: "className",
  tabindex: "tabIndex",
  datetime: "dateTime",
};

/** The row as React’s elements, with nothing of its own between them. */
export function rowNode({ tag, attributes, children }: Pattern, message: Message, key?: number): ReactNode {
  const props: Record<string, unknown> = {};
  for (const name in attributes) {
    const value = said(attributes[name] ?? "", message);
    props[REACT_NAMES[name] ?? name] = name === "style" ? styleOf(value) : value;
  }
  if (key !== undefined) props["key"] = key;
  const drawn = children.map((child, index) =>
    typeof child === "string" ? said(child, message) : rowNode(child, message, index),
  );
  return createElement(tag, props, drawn.length === 1 && typeof drawn[0] === "string" ? drawn[0] : drawn);
}

function styleOf(text: string): Record<string, string> {
  const declarations = text.split(";").filter((line) => line.includes(":"));
  return Object.fromEntries(
    declarations.map((line) => {
      const [name = "", value = ""] = line.split(/:(.*)/s);
      return [name.trim().replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase()), value.trim()];
    }),
  );
}
