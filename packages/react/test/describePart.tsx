import { render } from "@testing-library/react";
import type { SupportState } from "@warmline/client";
import { type ComponentType, type ElementType, Profiler, type ReactElement } from "react";
import { describe, expect, test, vi } from "vitest";
import { WarmlineError } from "../src/errors/WarmlineError.ts";
import type { Anatomy } from "../src/internals/anatomy.ts";
import { Support } from "../src/support/index.ts";
import { createFakeClient } from "./createFakeClient.ts";
import { renderCaught } from "./renderCaught.tsx";
import { voice } from "./renderPart.tsx";

export interface PartDescription {
  /** The part, e.g. `Chat.Send`. */
  part: ElementType;
  /** Its name in the anatomy, e.g. `send`. */
  name: string;
  anatomy: Anatomy;
  /** The tag of its element. */
  tag: string;
  /** Props that it cannot do without. */
  props?: object;
  /** What must be around it. */
  within?: (part: ReactElement) => ReactElement;
  /** The root that its error names when it stands alone. */
  missing: string;
  /** What must be true for it to show. */
  state?: Partial<SupportState>;
  /** What was typed in the chat before. */
  draft?: string;
}

/** How many commits a part may need to settle after it is first shown. */
const SETTLED = 4;

/** Checks what holds for every part. */
export function describePart(description: PartDescription): void {
  const { name, anatomy, tag, props, missing, state, draft, within = (part) => part } = description;
  const attribute = `${anatomy.widget}-${name}`;
  const PartUnderTest = description.part as ComponentType<Record<string, unknown>>;
  const show = (own: Record<string, unknown> = {}, onRender = vi.fn()) => {
    const client = createFakeClient(state, draft);
    const tree = (more: Record<string, unknown> = {}) => (
      <Profiler id="part" onRender={onRender}>
        <Support.Root client={client} voice={voice}>
          {within(<PartUnderTest {...props} {...own} {...more} />)}
        </Support.Root>
      </Profiler>
    );
    const { rerender, container } = render(tree());
    const node = container.querySelector<HTMLElement>(`[data-wl="${attribute}"]`);
    return { node, again: (more: Record<string, unknown>) => rerender(tree(more)) };
  };

  describe(`the part ${attribute}`, () => {
    test("is in the anatomy and carries its attribute", () => {
      expect(Object.keys(anatomy.parts)).toContain(name);
      expect(show().node?.localName).toBe(tag);
    });

    test("forwards props, class, style and ref", () => {
      const ref = vi.fn();
      const { node } = show({ ref, className: "mine", style: { color: "rgb(1, 2, 3)" }, title: "Mine" });
      expect(node?.getAttribute("title")).toBe("Mine");
      expect(node?.classList.contains("mine")).toBe(true);
      expect(node?.style.color).toBe("rgb(1, 2, 3)");
      expect(ref).toHaveBeenCalledExactlyOnceWith(node);
    });

    test("gives its state to class and style functions, and only states of the anatomy", () => {
      const className = vi.fn((_state: object) => "by-state");
      const { node } = show({ className, style: () => ({ color: "rgb(4, 5, 6)" }) });
      expect(node?.classList.contains("by-state")).toBe(true);
      expect(node?.style.color).toBe("rgb(4, 5, 6)");
      expect(Object.keys(anatomy.parts[name]?.states ?? {}).sort()).toEqual(
        Object.keys(className.mock.lastCall?.[0] ?? {}).sort(),
      );
    });

    test("renders another element, given as an element with a ref of its own or by a function", () => {
      const Tag = tag as "div";
      const refs = [vi.fn(), vi.fn()] as const;
      const { node } = show({ ref: refs[0], render: <Tag lang="uk" ref={refs[1]} /> });
      expect(node?.getAttribute("lang")).toBe("uk");
      for (const ref of refs) expect(ref).toHaveBeenCalledExactlyOnceWith(node);
      const render = vi.fn((own: object, _state: object) => <Tag {...own} data-testid="other" />);
      expect(show({ render }).node).not.toBeNull();
      expect(render).toHaveBeenCalled();
    });

    test("settles, and keeps its ref through another render", () => {
      const ref = vi.fn();
      const onRender = vi.fn();
      const { again } = show({ ref }, onRender);
      expect(onRender.mock.calls.length).toBeLessThanOrEqual(SETTLED);
      again({ title: "Again" });
      expect(ref).toHaveBeenCalledOnce();
    });

    test(`names ${missing} when that is missing`, () => {
      const alone = <PartUnderTest {...props} />;
      const client = createFakeClient(state);
      const tree =
        missing === "Support.Root" ? (
          alone
        ) : (
          <Support.Root client={client} voice={voice}>
            {alone}
          </Support.Root>
        );
      const error = renderCaught(tree);
      expect(error).toBeInstanceOf(WarmlineError);
      expect((error as WarmlineError).code).toBe("missing-root");
      expect((error as WarmlineError).docs).toBe("docs/errors.md#missing-root");
      expect((error as WarmlineError).message).toContain(`<${missing}>`);
    });
  });
}
