import type { Id } from "@warmline/protocol";
import type { Hint } from "@warmline/voice/coach";
import type { Forms } from "../store/forms.ts";

const FOLDED = "coaching";

/** Which hints an agent leaves as they are, for one draft, and whether they are folded at all. Both outlive the page. */
export interface Left {
  get(): readonly string[];
  add(hint: Hint): readonly string[];
  forget(): void;
  nameOf(hint: Hint): string;
  isFolded(): boolean;
  fold(folded: boolean): void;
}

/** Keeps them with the forms of the agent. */
export function createLeft(forms: Forms, conversationId: Id): Left {
  const name = `coaching/${conversationId}`;

  function get(): readonly string[] {
    const kept = forms.get(name);
    return Array.isArray(kept) ? kept.filter((each) => typeof each === "string") : [];
  }

  // A wall stays one however it goes on.
  const nameOf = ({ rule, said }: Hint): string => (rule === "wall" ? rule : `${rule}/${said}`);

  return {
    get,
    nameOf,
    add(hint) {
      const next = [...new Set([...get(), nameOf(hint)])];
      forms.set(name, next);
      return next;
    },
    forget() {
      if (forms.get(name) !== null) forms.set(name, null);
    },
    isFolded: () => forms.get(FOLDED) === "folded",
    fold: (folded) => forms.set(FOLDED, folded ? "folded" : null),
  };
}
