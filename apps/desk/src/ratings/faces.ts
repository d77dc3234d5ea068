import type { Face, ScaleId } from "@warmline/protocol";
import { words } from "../words.ts";

/** What a face of a scale is called, as the customer reads it. */
export function faceName(face: Face, scale: ScaleId): string {
  const names: Partial<Record<Face, string>> = words.rating.faces[scale];
  return names[face] ?? face;
}
