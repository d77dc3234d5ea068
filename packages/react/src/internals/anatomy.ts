/** One state that a part shows as `data-wl-<state>`: present or absent, or with one of `values`. */
export interface StateAnatomy {
  purpose: string;
  values?: readonly string[];
}

/** One element of a widget: `data-wl="<widget>-<part>"`. */
export interface PartAnatomy {
  purpose: string;
  /** By name in camel case; the attribute has hyphens: `inDoubt` is `data-wl-in-doubt`. */
  states?: Readonly<Record<string, StateAnatomy>>;
}

/** What a widget is made of, for the runtime’s types, the theme, the docs and the tests. */
export interface Anatomy {
  widget: string;
  /** By name with hyphens: `agent-photo`. */
  parts: Readonly<Record<string, PartAnatomy>>;
  /** CSS variables that parts set on their element, by full name. */
  variables?: Readonly<Record<string, string>>;
}

type StatesOf<Part> = Part extends { states: infer States } ? States : Record<never, never>;

/** The state of one part: a boolean or one of the values for each state in its anatomy; null shows no attribute. */
export type PartState<A extends Anatomy, Name extends keyof A["parts"]> = {
  readonly [S in keyof StatesOf<A["parts"][Name]>]: StatesOf<A["parts"][Name]>[S] extends {
    values: readonly (infer Value)[];
  }
    ? Value | null
    : boolean;
};
