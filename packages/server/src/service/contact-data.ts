import type { Visitor } from "@warmline/protocol";

/** What the host signed stays; what an anonymous visitor left blank is filled in. Null if that changes nothing. */
export function withContactData(visitor: Visitor, typed: Partial<Pick<Visitor, "name" | "email">>): Visitor | null {
  const name = visitor.name ?? typed.name ?? null;
  const email = visitor.email ?? typed.email ?? null;
  return name === visitor.name && email === visitor.email ? null : { ...visitor, name, email };
}
