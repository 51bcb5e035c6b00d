"use client";

type DateFieldProps = {
  readonly name: string;
  readonly label: string;
  readonly value: string | undefined;
  readonly min?: string | undefined;
  readonly max?: string | undefined;
  readonly onChange?: () => void;
};

/** The browser's own calendar for a day; it tells of a change when the day is whole and the field is left. */
export const DateField = ({ name, label, value, min, max, onChange }: DateFieldProps) => (
  <label className="flex min-w-36 flex-1 flex-col gap-1 sm:w-42 sm:flex-none">
    <span className="text-sm font-semibold">{label}</span>
    <input
      key={value ?? ""}
      type="date"
      name={name}
      defaultValue={value}
      min={min}
      max={max}
      className="control w-full"
      onBlur={({ target }) => (target.value === (value ?? "") ? undefined : onChange?.())}
    />
  </label>
);
