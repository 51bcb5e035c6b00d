const kinds = ["registration", "receipt", "notice", "document"] as const;

/** The word for what a task is about; kinds without a word of their own are jobs like others. */
export const kindName = (kind: string): (typeof kinds)[number] | "job" => kinds.find((name) => name === kind) ?? "job";
