import type Messages from "../../../../../../../../messages/it.json";

/** The headings of a sheet, and when its steps come. */
export const sheetWords = ({ services }: typeof Messages) => {
  const { recipients, description, howTo, needed, outcome, times, stepDays, costs, conditions, links } = services;
  return { recipients, description, howTo, needed, outcome, times, stepDays, costs, conditions, links };
};
export type SheetWords = ReturnType<typeof sheetWords>;
