const names = new Map<string, string>();

/** A statement that PostgreSQL plans once per connection: the same text always gets the same name. */
export function prepared(
  text: string,
  values: readonly unknown[] = [],
): { name: string; text: string; values: unknown[] } {
  let name = names.get(text);
  if (name === undefined) {
    name = `durable_${names.size + 1}`;
    names.set(text, name);
  }
  return { name, text, values: [...values] };
}
