import { euroFormat } from "@sportello/domain/euro-format";
import { useFormat } from "../../../../i18n/use-format.ts";

type FigureTableProps = {
  readonly label: string;
  /** Of the name and of each figure; two may be the same, as two services may be called alike. */
  readonly heads: readonly string[];
  readonly rows: readonly { readonly name: string; readonly figures: readonly (number | null)[] }[];
  /** The figures are euro. */
  readonly isMoney?: boolean;
};

/** A name and its figures, set so that they can be compared. */
export const FigureTable = ({ label, heads, rows, isMoney = false }: FigureTableProps) => {
  const format = useFormat();
  const [first, ...others] = heads;
  return (
    <table aria-label={label} className="w-full text-[0.875rem]">
      <thead>
        <tr className="border-b border-line text-ink-soft">
          <th scope="col" className="py-1.5 pr-3 text-left">
            {first}
          </th>
          {others.map((head, column) => (
            // oxlint-disable-next-line react/no-array-index-key -- a column is its place: names may be the same
            <th key={column} scope="col" className="px-2 py-1.5 text-right">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ name, figures }, row) => (
          // oxlint-disable-next-line react/no-array-index-key -- a row is its place: names may be the same
          <tr key={row} className="border-b border-line-soft last:border-b-0">
            <th scope="row" className="py-1.5 pr-3 text-left font-normal">
              {name}
            </th>
            {figures.map((figure, column) => (
              // oxlint-disable-next-line react/no-array-index-key -- a column is its place
              <td key={column} className="px-2 py-1.5 text-right tabular-nums">
                {figure === null ? "—" : format.number(figure, isMoney ? euroFormat : { maximumFractionDigits: 1 })}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
};
