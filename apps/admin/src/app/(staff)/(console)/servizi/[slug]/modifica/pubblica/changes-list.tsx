import { inLocale, type Localised } from "@sportello/domain/locales";
import { useLocale, useMessages, useTranslations } from "next-intl";
import { useFormat } from "../../../../../../../i18n/use-format.ts";
import type { Outputs } from "../../../../../../../trpc/outputs.ts";
import { pathWords } from "./path-words.ts";
import { valueWords } from "./value-words.ts";

type Changes = NonNullable<Outputs["services"]["review"]["changes"]>;
type ChangesListProps = {
  readonly title: string;
  readonly changes: Changes;
  readonly offices: readonly { readonly id: string; readonly name: Localised }[];
  /** The colleagues the changes speak of. */
  readonly people: Outputs["services"]["review"]["people"];
};

const Was = ({
  before,
  after,
}: {
  readonly before: string | null | undefined;
  readonly after: string | null | undefined;
}) => (
  <div className="grid gap-1 text-sm">
    {before ? <del className="rounded-sm bg-bad-faint px-1.5 whitespace-pre-line text-bad">{before}</del> : null}
    {after ? (
      <ins className="rounded-sm bg-good-soft px-1.5 whitespace-pre-line text-good no-underline">{after}</ins>
    ) : null}
  </div>
);

/** What differs, to be read before it is published: texts and rules by their place, the form question by question. */
export const ChangesList = ({ title, changes, offices, people }: ChangesListProps) => {
  const t = useTranslations("serviceEditor");
  const words = useTranslations();
  const locale = useLocale();
  const names = new Map([
    ...offices.map(({ id, name }) => [id, inLocale(name, locale)] as const),
    ...people.map(({ id, name }) => [id, name] as const),
  ]);
  const speech = { messages: useMessages(), format: useFormat(), locale, names };
  const said = (part: "general" | "sheet" | "rules", path: string, value: string | null) =>
    value === null || part === "sheet" ? value : valueWords(path, value, speech);
  const { general, sheet, options, form } = changes;
  const count = general.length + sheet.length + options.length + form.length;
  return (
    <section aria-label={title}>
      <h2 className="mb-2 text-lg font-bold">
        {title} <span className="font-normal text-ink-faint tabular-nums">({count})</span>
      </h2>
      {count === 0 ? <p className="text-ink-soft">{t("publish.noChanges")}</p> : null}
      <div className="space-y-3">
        {(
          [
            ["general", general],
            ["sheet", sheet],
            ["rules", options],
          ] as const
        ).map(([part, list]) =>
          list.length === 0 ? null : (
            <div key={part} className="rounded-lg border border-line bg-panel px-4 py-3">
              <h3 className="font-bold">{t(`tabs.${part}`)}</h3>
              <dl className="divide-y divide-line-soft">
                {list.map(({ path, before, after }) => (
                  <div key={path} className="py-2">
                    <dt className="font-semibold">{pathWords(path, words)}</dt>
                    <dd>
                      <Was before={said(part, path, before)} after={said(part, path, after)} />
                    </dd>
                  </div>
                ))}
              </dl>
            </div>
          ),
        )}
        {form.length === 0 ? null : (
          <div className="rounded-lg border border-line bg-panel px-4 py-3">
            <h3 className="font-bold">{t("tabs.form")}</h3>
            <ul className="divide-y divide-line-soft">
              {form.map(({ kind, id, label, property, before, after }) => (
                <li key={`${kind} ${id} ${property ?? ""}`} className="py-2">
                  <span className="font-semibold">{label}</span>{" "}
                  <span className="text-ink-soft">{property ? t(`property.${property}`) : t(`change.${kind}`)}</span>
                  <Was before={before} after={after} />
                </li>
              ))}
            </ul>
          </div>
        )}
      </div>
    </section>
  );
};
