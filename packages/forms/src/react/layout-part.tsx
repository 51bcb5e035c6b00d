import type { ReactNode } from "react";
import type { Columns, Component, Table } from "../components.ts";
import type { Node } from "../plan.ts";

type LayoutProps = {
  readonly component: Component;
  readonly nodes: readonly Node[];
  readonly parts: (nodes: readonly Node[]) => ReactNode;
};

/** The nodes of each cell: a plan keeps them in one row, in the order of the definition. */
const inCells = (
  cells: readonly { readonly components: readonly Component[] }[],
  nodes: readonly Node[],
): (readonly Node[])[] => {
  let from = 0;
  return cells.map(({ components }) => {
    const cell = nodes.slice(from, from + components.length);
    from += components.length;
    return cell;
  });
};

const ColumnsPart = ({ component, nodes, parts }: LayoutProps & { readonly component: Columns }) => (
  <div className="row">
    {inCells(component.columns, nodes).map((cell, index) => (
      <div className="col-12 col-md" key={index}>
        {parts(cell)}
      </div>
    ))}
  </div>
);

/** Headings across, a line of fields below; on a narrow screen it scrolls inside its frame. */
const TablePart = ({ component, nodes, parts }: LayoutProps & { readonly component: Table }) => {
  const cells = inCells(component.rows.flat(), nodes);
  const starts = component.rows.map((_row, line) =>
    component.rows.slice(0, line).reduce((sum, row) => sum + row.length, 0),
  );
  return (
    <div className="table-responsive mb-4">
      <table className="table">
        {component.header && component.header.length > 0 ? (
          <thead>
            <tr>
              {component.header.map((title) => (
                <th scope="col" key={title}>
                  {title}
                </th>
              ))}
            </tr>
          </thead>
        ) : null}
        <tbody>
          {component.rows.map((row, line) => (
            <tr key={starts[line]}>
              {row.map((_cell, number) => (
                <td key={(starts[line] ?? 0) + number}>{parts(cells[(starts[line] ?? 0) + number] ?? [])}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
};

/** What arranges questions without a title of its own: columns, a frame, a table; null for everything else. */
export const layoutPart = ({ component, nodes, parts }: LayoutProps): ReactNode => {
  if (component.type === "columns") return <ColumnsPart component={component} nodes={nodes} parts={parts} />;
  if (component.type === "table") return <TablePart component={component} nodes={nodes} parts={parts} />;
  return component.type === "well" ? <div className="border rounded p-3 p-lg-4 mb-4">{parts(nodes)}</div> : null;
};
