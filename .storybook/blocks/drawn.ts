/** A colour as a browser draws it, as `rgb(…)`: bundlers write it in forms of their own. */
export function drawn(colour: string): string {
  const pen = new OffscreenCanvas(1, 1).getContext("2d");
  if (pen === null) throw new Error("This browser draws on no canvas.");
  pen.fillStyle = colour;
  pen.fillRect(0, 0, 1, 1);
  return `rgb(${pen.getImageData(0, 0, 1, 1).data.slice(0, 3).join(", ")})`;
}
