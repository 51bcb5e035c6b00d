import { Search } from "lucide-react";
import type { Route } from "next";
import Link from "next/link";
import type { ReactNode } from "react";
import { Button } from "./button.tsx";

type SearchFormProps = {
  /** The page itself; the form works without JavaScript. */
  readonly action: string;
  /** Other parameters of the address that stay. */
  readonly keep: Readonly<Record<string, string | undefined>>;
  readonly value: string | undefined;
  readonly label: string;
  readonly hint?: string;
  readonly maxLength?: number;
  readonly submit: string;
  readonly clear: { readonly label: string; readonly href: string };
  /** Other fields that narrow the list, beside the words. */
  readonly children?: ReactNode;
  /** Whether one of them does. */
  readonly isNarrowed?: boolean;
};

/** Searches a list by words, under the name `testo`, and by what else its page gives, in the address; what narrows it can be taken off at once. */
export const SearchForm = ({
  action,
  keep,
  value,
  label,
  hint,
  maxLength = 100,
  submit,
  clear,
  children,
  isNarrowed = false,
}: SearchFormProps) => (
  <form action={action} role="search" className="mb-3 flex flex-wrap items-end gap-2">
    {Object.entries(keep).map(([name, kept]) =>
      kept === undefined ? null : <input key={name} type="hidden" name={name} value={kept} />,
    )}
    <label className="flex min-w-48 flex-1 flex-col gap-1 sm:max-w-80">
      <span className="text-sm font-semibold">{label}</span>
      <span className="relative">
        <Search
          aria-hidden
          className="pointer-events-none absolute top-1/2 left-2.5 size-4 -translate-y-1/2 text-ink-faint"
        />
        <input
          key={value ?? ""}
          type="search"
          name="testo"
          defaultValue={value}
          placeholder={hint}
          maxLength={maxLength}
          className="control w-full pl-8"
        />
      </span>
    </label>
    {children}
    <Button type="submit">{submit}</Button>
    {value !== undefined || isNarrowed ? (
      <Link
        href={clear.href as Route}
        className="inline-flex min-h-9 items-center px-2 font-semibold text-primary-deep hover:underline"
      >
        {clear.label}
      </Link>
    ) : null}
  </form>
);
