type Raw = Readonly<Record<string, unknown>>;

/** Every component of a stored form, however deep, whatever holds it. */
export const eachComponent = (json: unknown, visit: (component: Raw) => void): void => {
  if (Array.isArray(json)) for (const one of json) eachComponent(one, visit);
  else if (typeof json === "object" && json !== null) {
    const component = json as Raw;
    if (typeof component["type"] === "string") visit(component);
    for (const inner of Object.values(component)) if (typeof inner === "object") eachComponent(inner, visit);
  }
};

/** The subforms a stored form names, as "key@version". */
export const subformsIn = (json: unknown): Set<string> => {
  const found = new Set<string>();
  eachComponent(json, ({ type, form, version }) => {
    if (type === "form" && typeof form === "string") found.add(`${form}@${String(version)}`);
  });
  return found;
};

/** The municipality's lists a stored form names. */
export const listKeysIn = (json: unknown): Set<string> => {
  const found = new Set<string>();
  eachComponent(json, ({ type, dataSrc, list }) => {
    if (type === "select" && dataSrc === "tenant" && typeof list === "string") found.add(list);
  });
  return found;
};

/** The same form naming other versions of its subforms. */
export const renameSubforms = (json: unknown, renamed: ReadonlyMap<string, number>): unknown => {
  if (Array.isArray(json)) return json.map((one) => renameSubforms(one, renamed));
  if (typeof json !== "object" || json === null) return json;
  const copy = Object.fromEntries(Object.entries(json).map(([key, value]) => [key, renameSubforms(value, renamed)]));
  const version =
    copy["type"] === "form" ? renamed.get(`${String(copy["form"])}@${String(copy["version"])}`) : undefined;
  return version === undefined ? copy : { ...copy, version };
};
