"use client";

import { FieldError, Input, Label, Text, TextArea, TextField as AriaTextField, type TextFieldProps as AriaTextFieldProps } from "react-aria-components";

type TextFieldProps = Omit<AriaTextFieldProps, "className" | "style" | "children"> & {
  readonly label: string;
  readonly description?: string;
  /** Said under the field, in the reader's language; null when the field is fine. */
  readonly error?: string | null;
  /** Makes it a text area of so many lines. */
  readonly lines?: number;
};

/** A labelled field with its help and its error beside it. */
export const TextField = ({ label, description, error = null, lines, ...props }: TextFieldProps) => (
  <AriaTextField {...props} isInvalid={error !== null} validationBehavior="aria" className="flex flex-col gap-1">
    <Label className="font-semibold">{label}</Label>
    {description ? (
      <Text slot="description" className="text-sm text-ink-faint">
        {description}
      </Text>
    ) : null}
    {lines ? <TextArea rows={lines} className="control w-full resize-y py-2" /> : <Input className="control w-full" />}
    <FieldError className="text-sm font-semibold text-bad">{error}</FieldError>
  </AriaTextField>
);
