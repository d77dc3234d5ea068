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
import { type JoinedRefs, joinRefs, refOf } from "./refs.ts";

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
  const attribute = hyphenate(name);
  const component = forwardRef<Elements[T], PartProps<T, S, Own>>((props, hostRef) => {
    const joined = useRef<JoinedRefs>(null);
    return body(props as PartProps<T, S, Own>, (host, { state, ref, ...ours }) => {
      const { render, ...rest } = host as PartOptions<S> & Record<string, unknown>;
      const inner = typeof render === "object" ? render : null;
      const outer = mergeProps({ "data-wl": attribute, ...stateAttributes(state), ...ours }, rest, state);
      const merged = inner ? mergeProps(outer, inner.props as Record<string, unknown>) : outer;
      const one = joinRefs(joined, [ref, hostRef, inner && refOf(inner)]);
      if (one) merged["ref"] = one;
      if (inner) return cloneElement(inner, merged);
      return typeof render === "function" ? render(merged, state) : createElement(tag, merged);
    });
  });
  component.displayName = name;
  return component as unknown as Part<T, S, Own>;
}

/** What a part’s element carries, for those who draw very many of them without the part. */
export function attributesOf(name: string, state: object): Record<string, string> {
  return { "data-wl": hyphenate(name), ...stateAttributes(state) };
}

function stateAttributes(state: object): Record<string, string> {
  const attributes: Record<string, string> = {};
  for (const [name, value] of Object.entries(state) as [string, string | boolean | null][]) {
    if (value) attributes[`data-wl-${hyphenate(name)}`] = value === true ? "" : value;
  }
  return attributes;
}

/** `WaitTime.Place` is `wait-time-place`. */
function hyphenate(name: string): string {
  return name.replace(/\.|\B(?=[A-Z])/g, "-").toLowerCase();
}
