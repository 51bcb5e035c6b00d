"use client";

type ChoiceProps = {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly options: readonly { readonly value: string; readonly label: string }[];
};

/** One of a list in a dialog: the browser's own. */
export const Choice = ({ label, value, onChange, options }: ChoiceProps) => (
  <label className="flex flex-col gap-1">
    <span className="font-semibold">{label}</span>
    <select value={value} onChange={({ target }) => onChange(target.value)} className="control w-full pr-8">
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </select>
  </label>
);
