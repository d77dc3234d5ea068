/**
 * How many characters a parser looks at in search of the ends of code: from each run of backticks to the next one of the same
 * length, or to the end of the text if there is none. What stands in code that has an end is passed over.
 */
export function codeWork(text: string): number {
  const ends = new Map<number, number[]>();
  for (const { 0: run, index } of text.matchAll(/`+/g)) {
    const same = ends.get(run.length);
    if (same) same.push(index);
    else ends.set(run.length, [index]);
  }
  let work = 0;
  let at = 0;
  while (at < text.length) {
    const character = text[at];
    if (character === "\\") at += 2;
    else if (character !== "`") at += 1;
    else {
      const length = lengthOfRun(text, at);
      const end = firstAfter(ends.get(length) ?? [], at);
      work += (end ?? text.length) - at;
      at = end === undefined ? at + length : end + length;
    }
  }
  return work;
}

function lengthOfRun(text: string, at: number): number {
  let end = at;
  while (text[end] === "`") end += 1;
  return end - at;
}

/** The first of some places in order that comes after another. */
function firstAfter(places: readonly number[], at: number): number | undefined {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle] ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  return places[low];
}
