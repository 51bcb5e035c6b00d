import type { Localised } from "@sportello/domain/locales";

export type OptionField = {
  readonly title: Required<Localised>;
  /** A sentence below the field: what to write there, or what it changes. */
  readonly description?: Required<Localised>;
  /** Never shown again once saved. */
  readonly secret?: true;
  /** Where the calls go: who changes it must write the secrets again, so that none is sent to a stranger. */
  readonly address?: true;
  /** Text of several lines. */
  readonly lines?: number;
  /** Names of the values of an enumeration. */
  readonly choices?: Readonly<Record<string, Required<Localised>>>;
};

/** What the console must know to draw a field of a vendor's options: for `.meta()`. `title` and `description` are the Italian ones, as other tools read them. */
export const optionField = ({ title, description, ...rest }: OptionField) => ({
  ...rest,
  title: title.it,
  titles: title,
  ...(description !== undefined && { description: description.it, descriptions: description }),
});
