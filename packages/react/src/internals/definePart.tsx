import {
  cloneElement,
  type ComponentPropsWithoutRef,
  createElement,
  type CSSProperties,
  forwardRef,
  type ForwardRefExoticComponent,
  type HTMLAttributes,
  type JSX,
  type ReactElement,
  type Ref,
  type RefAttributes,
  useRef,
} from "react";
import { mergeProps } from "./mergeProps.ts";
import { createRefMerger, type RefMerger, refOf } from "./refs.ts";

type Elements = Omit<SVGElementTagNameMap, keyof HTMLElementTagNameMap> & HTMLElementTagNameMap;
type Tag = keyof Elements & keyof JSX.IntrinsicElements;
type State = object;

/** What a `render` function gets: everything that must be on the element, the ref too. */
export type RenderProps = HTMLAttributes<HTMLElement> & RefAttributes<never>;

/** Props that every part takes besides those of its element. */
export interface PartOptions<S> {
  /** Replaces the element: another element, or a function of its props and the part’s state. */
  render?: ReactElement | ((props: RenderProps, state: S) => ReactElement) | undefined;
  className?: string | ((state: S) => string | undefined) | undefined;
  style?: CSSProperties | ((state: S) => CSSProperties | undefined) | undefined;
}

export type PartProps<T extends Tag, S, Own = unknown> = Own &
  PartOptions<S> &
  Omit<ComponentPropsWithoutRef<T>, keyof PartOptions<S> | keyof Own>;

export type Part<T extends Tag, S, Own = unknown> = ForwardRefExoticComponent<
  PartProps<T, S, Own> & RefAttributes<Elements[T]>
>;

/** Makes the part’s one element of the host’s props and ours. */
export type MakeElement<T extends Tag, S> = (
  host: Omit<PartProps<T, S>, "ref">,
  ours: Omit<ComponentPropsWithoutRef<T>, "className"> & {
    state: S;
    ref?: Ref<Elements[T]> | undefined;
  },
) => ReactElement;

/**
 * Defines a part: one component with one element that carries `data-wl="<widget>-<part>"` and its state.
 *
 * @param name as one writes it: `WaitTime.Place` carries `wait-time-place`
 * @param body reads contexts, splits its own props off and returns `element(host, ours)`, or null for nothing
 *
 * @__NO_SIDE_EFFECTS__
 */
export function definePart<S extends State, T extends Tag, Own = unknown>(
  name: string,
  tag: T,
  body: (props: PartProps<T, S, Own>, element: MakeElement<T, S>) => ReactElement | null,
): Part<T, S, Own> {
  const attribute = hyphenate(name.replace(".", "-"));
  const component = forwardRef<Elements[T], PartProps<T, S, Own>>((props, hostRef) => {
    const merger = useRef<RefMerger>(null);
    // Most elements have one ref or none, and there are ten thousand of some: those need nothing to be remembered.
    const mergeRefs: RefMerger = (...refs) => {
      const given = refs.filter((one) => one != null);
      return given.length < 2 ? given[0] : (merger.current ??= createRefMerger())(...given);
    };
    return body(props as PartProps<T, S, Own>, (host, { state, ref, ...ours }) => {
      const { render, className, style, ...rest } = host as PartOptions<S> & Record<string, unknown>;
      if (className !== undefined) rest["className"] = of(state, className);
      if (style !== undefined) rest["style"] = of(state, style);
      const merged = mergeProps({ "data-wl": attribute, ...stateAttributes(state), ...ours }, rest);
      if (typeof render === "object") {
        const inner = mergeProps(merged, render.props as Record<string, unknown>);
        return cloneElement(render, { ...inner, ref: mergeRefs(ref, hostRef, refOf(render)) } as object);
      }
      const joined = mergeRefs(ref, hostRef);
      const props = (joined === undefined ? merged : { ...merged, ref: joined }) as RenderProps;
      return render === undefined ? createElement(tag, props) : render(props, state);
    });
  });
  component.displayName = name;
  return component as unknown as Part<T, S, Own>;
}

/** A value, or what a function of the state makes of it. */
function of<S extends State, Given>(state: S, given: Given | ((state: S) => Given)): Given {
  return typeof given === "function" ? (given as (state: S) => Given)(state) : given;
}

/** What a part’s element carries, for those who draw very many of them without the part. */
export function attributesOf(name: string, state: object): Record<string, string> {
  return { "data-wl": hyphenate(name.replace(".", "-")), ...stateAttributes(state) };
}

function stateAttributes(state: object): Record<string, string> {
  const attributes: Record<string, string> = {};
  for (const [name, value] of Object.entries(state)) {
    if (value === true) attributes[`data-wl-${hyphenate(name)}`] = "";
    else if (typeof value === "string") attributes[`data-wl-${hyphenate(name)}`] = value;
  }
  return attributes;
}

function hyphenate(name: string): string {
  return name.replace(/\B[A-Z]/g, (letter) => `-${letter}`).toLowerCase();
}
