import type { Face } from "@warmline/protocol";
import { words } from "../words.ts";

/** The name of a face at the beginning of what is said of it. */
export function faceName(face: Face): string {
  const name = words.rating.faces[face];
  return name.charAt(0).toUpperCase() + name.slice(1);
}
