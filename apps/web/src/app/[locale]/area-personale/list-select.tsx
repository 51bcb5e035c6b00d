type Props = {
  id: string;
  label: string;
  every?: string;
  chosen: string | undefined;
  options: readonly { readonly value: string; readonly label: string }[];
};

/** One filter of a list; `every` is the choice of none. What the address asks for is shown even where it finds nothing: a list is never narrowed unseen. */
export const ListSelect = ({ id, label, every, chosen, options }: Props) => (
  <div className="select-wrapper">
    <label htmlFor={id}>{label}</label>
    <select id={id} name={id} defaultValue={chosen ?? ""}>
      {every ? <option value="">{every}</option> : null}
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
      {chosen === undefined || options.some(({ value }) => value === chosen) ? null : (
        <option value={chosen}>{chosen}</option>
      )}
    </select>
  </div>
);
