/** Values of a statement, numbered as they are added: `${add(value)}::uuid`. Nothing a person typed ever becomes part of the text. */
export const createParameters = () => {
  const values: unknown[] = [];
  return { values, add: (value: unknown): string => `$${values.push(value)}` };
};
export type Parameters = ReturnType<typeof createParameters>;
