"use client";

import { ChevronDown } from "lucide-react";
import {
  Button,
  ComboBox,
  FieldError,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
} from "react-aria-components/ComboBox";

type ColleagueFieldProps = {
  readonly label: string;
  readonly placeholder: string;
  readonly colleagues: readonly { readonly id: string; readonly name: string }[];
  readonly value: string;
  readonly onChange: (id: string) => void;
  readonly error: string | null;
};

/** Chooses a colleague or an office by typing part of the name. */
export const ColleagueField = ({ label, placeholder, colleagues, value, onChange, error }: ColleagueFieldProps) => {
  return (
    <ComboBox
      defaultItems={colleagues}
      value={value || null}
      onChange={(key) => onChange(typeof key === "string" ? key : "")}
      isInvalid={error !== null}
      validationBehavior="aria"
      menuTrigger="focus"
      className="flex flex-col gap-1"
    >
      <Label className="font-semibold">{label}</Label>
      <span className="relative">
        <Input placeholder={placeholder} className="control w-full pr-9" />
        <Button className="absolute top-0 right-0 flex h-full w-9 items-center justify-center text-ink-soft">
          <ChevronDown aria-hidden className="size-4" />
        </Button>
      </span>
      <FieldError className="text-sm font-semibold text-bad">{error}</FieldError>
      <Popover className="min-w-(--trigger-width) rounded-lg border border-line bg-panel p-1 shadow-high">
        <ListBox<(typeof colleagues)[number]> className="max-h-60 overflow-y-auto outline-none">
          {({ id, name }) => (
            <ListBoxItem
              id={id}
              textValue={name}
              className="flex min-h-9 cursor-pointer items-center rounded-md px-2.5 outline-none data-focused:bg-primary-faint data-focused:text-primary-deep data-selected:font-semibold"
            >
              {name}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
};
