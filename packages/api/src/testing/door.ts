import type { Permission } from "@sportello/domain/access/permissions";
import type { WorldId } from "./world.ts";

type Ids = Readonly<Record<WorldId, string>>;

/** What the matrix of doors must know of a procedure. */
export type Door = {
  /** Who may knock: everybody, an applicant (citizen or guest), a citizen, any staff, or staff with a permission. */
  readonly for: "everybody" | "applicant" | "citizen" | "staff" | Permission;
  /** A valid question about the things of one municipality. */
  readonly ask: (ids: Ids) => unknown;
  /** About one thing by its id: anybody to whom it is foreign must be told "not found", as for an id that never was. */
  readonly isAboutOne: boolean;
  /** About an application, which staff of another office may not touch. */
  readonly isOfOffice?: boolean;
};

/** A door about one thing by its id. */
export const one = (who: Door["for"], ask: Door["ask"]): Door => ({ for: who, ask, isAboutOne: true });
/** The same, and the thing is an application of an office. */
export const ofOffice = (who: Door["for"], ask: Door["ask"]): Door => ({ ...one(who, ask), isOfOffice: true });
/** A door about what there is, or about nothing in particular. */
export const many = (who: Door["for"], question?: unknown): Door => ({
  for: who,
  ask: () => question,
  isAboutOne: false,
});
