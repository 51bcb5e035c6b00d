import type { Person } from "@sportello/db/generated/client";

/** How a person is called on documents and at the desk. A guest who gave no name is known by their address, or by nothing. */
export const nameOf = ({ givenName, familyName }: Pick<Person, "givenName" | "familyName">): string =>
  `${givenName} ${familyName}`.trim() || "—";
