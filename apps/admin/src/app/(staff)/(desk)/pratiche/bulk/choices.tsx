type ChoicesProps<Name extends string> = {
  readonly legend: string;
  readonly name: string;
  readonly options: readonly Name[];
  readonly value: Name;
  readonly onChange: (value: Name) => void;
  readonly label: (option: Name) => string;
};

/** One of a few, all in sight. */
export const Choices = <Name extends string>({ legend, name, options, value, onChange, label }: ChoicesProps<Name>) => (
  <fieldset>
    <legend className="font-semibold">{legend}</legend>
    <div className="flex flex-wrap gap-x-5">
      {options.map((option) => (
        <label key={option} className="flex min-h-9 items-center gap-2">
          <input
            type="radio"
            name={name}
            value={option}
            checked={option === value}
            onChange={() => onChange(option)}
            className="size-4 accent-primary"
          />
          {label(option)}
        </label>
      ))}
    </div>
  </fieldset>
);
