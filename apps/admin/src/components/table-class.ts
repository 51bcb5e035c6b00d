/** Looks shared by the tables of the desk and the console: rows from the middle width up, cards below it. */
export const table = "w-full border-separate border-spacing-0 rounded-lg border border-line bg-panel text-left max-md:block";
export const headCell =
  "border-b border-line bg-sunken px-3 py-2 text-sm font-semibold text-ink-soft first:rounded-tl-lg last:rounded-tr-lg whitespace-nowrap";
export const row =
  "relative transition-colors hover:bg-primary-faint has-[[data-row-link]:focus-visible]:bg-primary-faint has-[[data-row-link]:focus-visible]:outline-2 has-[[data-row-link]:focus-visible]:-outline-offset-2 has-[[data-row-link]:focus-visible]:outline-primary " +
  "max-md:flex max-md:flex-wrap max-md:items-center max-md:gap-x-3 max-md:gap-y-1 max-md:border-b max-md:border-line max-md:p-3 last:max-md:border-b-0";
/** The line between rows belongs to the cells: a separate-border table draws none on rows. */
export const cell = "px-3 py-2 align-top md:border-b md:border-line-soft md:[tr:last-child>&]:border-b-0 max-md:p-0";
