import { type Answer, isAnswers, join, type Path } from "../answers.ts";
import { headingOf, textOf } from "../component-texts.ts";
import type { Rows } from "../components.ts";
import { fillIn } from "../fill-in.ts";
import type { Node } from "../plan.ts";
import { defaultMaxRows } from "../validate.ts";
import { FieldFault } from "./field-frame.tsx";
import { layoutPart } from "./layout-part.tsx";
import { Prose } from "./prose.tsx";
import { QuestionField } from "./question-field.tsx";
import { RowFrame } from "./row-frame.tsx";
import { answerOf, errorAt, fieldId, type Shown } from "./shown.ts";
import { When } from "./when.tsx";

type PartsProps = { readonly nodes: readonly Node[]; readonly path: Path; readonly shown: Shown };

/** The parts of a section, in order. */
export const Parts = ({ nodes, path, shown }: PartsProps) =>
  nodes.map((node) => {
    const place = join(path, node.component.key);
    return (
      <When key={place} node={node} path={place} shown={shown}>
        <Part node={node} path={path} shown={shown} />
      </When>
    );
  });

const Part = ({ node, path, shown }: { readonly node: Node; readonly path: Path; readonly shown: Shown }) => {
  const { component } = node;
  const place = join(path, component.key);
  switch (node.kind) {
    case "question":
      return <QuestionField question={node.component} path={place} isAboutApplicant={node.isFilled} shown={shown} />;
    case "content":
      return (
        <div className="text-paragraph mb-4">
          <Prose text={textOf(node.component, "text", shown.locale)} />
        </div>
      );
    case "rows":
      return <RowsPart component={node.component} nodes={node.nodes} path={place} shown={shown} />;
    case "subform":
      return (
        <Titled title={headingOf(component, shown.locale)}>
          <Parts nodes={node.nodes} path={place} shown={shown} />
        </Titled>
      );
    case "group":
      return (
        layoutPart({
          component,
          nodes: node.nodes,
          parts: (nodes) => <Parts nodes={nodes} path={path} shown={shown} />,
        }) ?? (
          <Titled title={headingOf(component, shown.locale)}>
            <Parts nodes={node.nodes} path={path} shown={shown} />
          </Titled>
        )
      );
  }
};

const Titled = ({ title, children }: { readonly title: string; readonly children: React.ReactNode }) =>
  title === "" ? (
    children
  ) : (
    <fieldset className="mb-4">
      <legend className="h5 mb-4">{title}</legend>
      {children}
    </fieldset>
  );

/** A repeating group: rows as they were saved, with submit buttons to add and to take away, so that it works without scripts. */
export const RowsPart = ({
  component,
  nodes,
  path,
  shown,
}: {
  readonly component: Rows;
  readonly nodes: readonly Node[];
  readonly path: Path;
  readonly shown: Shown;
}) => {
  const { words, locale } = shown;
  const label = textOf(component, "label", locale);
  const answer = answerOf(shown, path);
  const rows = Array.isArray(answer) ? (answer as readonly Answer[]).filter(isAnswers) : [];
  const max = component.validate?.maxLength ?? defaultMaxRows;
  return (
    <div className="cmp-rows" id={fieldId(path)} tabIndex={-1}>
      <input type="hidden" name={`_rows.${path}`} value={rows.length} />
      {rows.length === 0 ? <p className="form-text">{words.noRows}</p> : null}
      {rows.map((row, index) => {
        const place = join(path, index);
        const title = fillIn(words.rowTitle, { label, number: index + 1 });
        return (
          <RowFrame
            key={place}
            isCard={component.type === "editgrid"}
            title={title}
            row={row}
            nodes={nodes}
            path={place}
            shown={shown}
          >
            <Parts nodes={nodes} path={place} shown={shown} />
            <button type="submit" name="_remove" value={place} className="btn btn-outline-danger btn-xs">
              {words.removeRow} <span className="visually-hidden">{title}</span>
            </button>
          </RowFrame>
        );
      })}
      <FieldFault path={path} error={errorAt(shown, path)} prefix={words.errorPrefix} />
      {rows.length < max ? (
        <button type="submit" name="_add" value={path} className="btn btn-outline-primary">
          {textOf(component, "addAnother", locale) || `${words.addRow}: ${label}`}
        </button>
      ) : null}
    </div>
  );
};
