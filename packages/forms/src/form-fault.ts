/** What is wrong with a form definition and where: "components.0.components.3.validate.pattern". */
export type FormFaultCode =
  | "custom_code"
  | "unknown_component"
  | "invalid"
  | "html"
  | "duplicate_key"
  | "reserved_key"
  | "unknown_reference"
  | "bad_pattern"
  | "bad_rule"
  | "unknown_subform"
  | "unknown_list"
  | "outside_data"
  | "cyclic_subform"
  | "too_large"
  | "too_deep";
export type FormFault = { readonly path: string; readonly code: FormFaultCode; readonly detail?: string };
