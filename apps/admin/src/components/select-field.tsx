"use client";

type Option = { readonly value: string; readonly label: string };

type SelectFieldProps = {
  readonly name: string;
  readonly label: string;
  /** The choice of everything. */
  readonly empty: string;
  readonly value: string | undefined;
  readonly groups: readonly { readonly label?: string; readonly options: readonly Option[] }[];
  readonly onChange?: () => void;
};

/** The browser's own list of choices: quick, known to everybody, at home on a phone. */
export const SelectField = ({ name, label, empty, value, groups, onChange }: SelectFieldProps) => (
  <label className="flex min-w-36 flex-1 flex-col gap-1 sm:w-42 sm:flex-none">
    <span className="text-sm font-semibold">{label}</span>
    <select
      key={value ?? ""}
      name={name}
      defaultValue={value ?? ""}
      onChange={onChange}
      className="control w-full pr-8"
    >
      <option value="">{empty}</option>
      {groups.map(({ label: group, options }) => {
        const items = options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ));
        return group === undefined ? (
          items
        ) : (
          <optgroup key={group} label={group}>
            {items}
          </optgroup>
        );
      })}
    </select>
  </label>
);
