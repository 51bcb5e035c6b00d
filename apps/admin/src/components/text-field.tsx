"use client";

import {
  FieldError,
  Input,
  Label,
  Text,
  TextArea,
  TextField as AriaTextField,
  type TextFieldProps as AriaTextFieldProps,
} from "react-aria-components/TextField";

type TextFieldProps = Omit<AriaTextFieldProps, "className" | "style" | "children" | "autoFocus" | "lang"> & {
  readonly label: string;
  readonly description?: string;
  /** Said under the field, in the reader's language; null when the field is fine. */
  readonly error?: string | null;
  /** Makes it a text area of so many lines. */
  readonly lines?: number;
  /** Where typing begins: in a dialog, or on a page that is nothing but a form. */
  readonly isFirst?: boolean;
  /** Language of what is typed; label, help and error stay in the reader's. */
  readonly lang?: string | undefined;
};

/** A labelled field with its help and its error beside it. */
export const TextField = ({
  label,
  description,
  error = null,
  lines,
  isFirst = false,
  lang,
  ...props
}: TextFieldProps) => (
  <AriaTextField
    {...props}
    {...(isFirst ? { autoFocus: true } : {})}
    isInvalid={error !== null}
    validationBehavior="aria"
    className="flex flex-col gap-1"
  >
    <Label className="font-semibold">{label}</Label>
    {description ? (
      <Text slot="description" className="text-sm text-ink-faint">
        {description}
      </Text>
    ) : null}
    {lines ? (
      <TextArea rows={lines} lang={lang} className="control w-full resize-y py-2" />
    ) : (
      <Input lang={lang} className="control w-full" />
    )}
    <FieldError className="text-sm font-semibold text-bad">{error}</FieldError>
  </AriaTextField>
);
