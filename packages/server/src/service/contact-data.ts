import type { Instant, Visitor } from "@warmline/protocol";

/**
 * What the host signed stays; what an anonymous visitor left blank is filled in. Whoever typed a name is not asked for it again. Null
 * if that changes nothing.
 */
export function withContactData(
  visitor: Visitor,
  typed: Partial<Pick<Visitor, "name" | "email">>,
  now: Instant,
): Visitor | null {
  const name = visitor.name ?? typed.name ?? null;
  const email = visitor.email ?? typed.email ?? null;
  if (name === visitor.name && email === visitor.email) return null;
  const nameAnsweredAt = name === visitor.name ? visitor.nameAnsweredAt : (visitor.nameAnsweredAt ?? now);
  return { ...visitor, name, email, nameAnsweredAt };
}
