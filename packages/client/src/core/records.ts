/** A record without one key; the same record if it has none of that name. */
export function without<Value>(record: Readonly<Record<string, Value>>, key: string): Readonly<Record<string, Value>> {
  if (!(key in record)) return record;
  const { [key]: _, ...rest } = record;
  return rest;
}

/** A record of the values that pass. */
export function keep<Value>(
  record: Readonly<Record<string, Value>>,
  passes: (value: Value) => boolean,
): Readonly<Record<string, Value>> {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => passes(value)));
}
