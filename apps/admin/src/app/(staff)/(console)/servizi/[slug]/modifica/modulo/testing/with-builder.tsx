import type { FormDefinition } from "@sportello/forms/definition";
import type { ReactNode } from "react";
import type { Shelf } from "../shelf.ts";
import { type Builder, useBuilder } from "../use-builder.ts";

type WithBuilderProps = {
  readonly form: FormDefinition;
  readonly place?: string;
  readonly shelf?: Shelf;
  /** Draws what is tried, with the builder as it is now. */ readonly show: (builder: Builder) => ReactNode;
};

/** A form being worked at, without the page around it. */
export const WithBuilder = ({ form, place = "components.0", shelf = [], show }: WithBuilderProps) =>
  show(useBuilder(form, shelf, place));
