type Key = object | null | undefined;

interface Node<Value> {
  next: WeakMap<object, Node<Value>>;
  value?: { of: Value };
}

/** Remembers what `compute` gave for as long as its arguments live: the same arguments give the same reference. */
export function memoize<Args extends readonly Key[], Value>(
  compute: (...args: Args) => Value,
): (...args: Args) => Value {
  const nothing = {};
  const root: Node<Value> = { next: new WeakMap() };
  return (...args) => {
    let node = root;
    for (const arg of args) {
      const key = arg ?? nothing;
      let next = node.next.get(key);
      if (next === undefined) node.next.set(key, (next = { next: new WeakMap() }));
      node = next;
    }
    node.value ??= { of: compute(...args) };
    return node.value.of;
  };
}
