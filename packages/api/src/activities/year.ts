/** A calendar year as the office's clock counts it: from midnight of Rome, one hour before that of Greenwich. */
export const yearOf = (year: number): { gte: Date; lt: Date } => ({ gte: newYear(year), lt: newYear(year + 1) });

const newYear = (year: number): Date => new Date(Date.UTC(year, 0, 1) - 3_600_000);
