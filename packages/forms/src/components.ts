import type { Locale } from "@sportello/domain/locales";

/** A JSONLogic rule: data, never code. Read over `{ data, row, input, today }`. */
export type Rule = { readonly [operator: string]: unknown };

export type SimpleOperator =
  | "isEqual"
  | "isNotEqual"
  | "isEmpty"
  | "isNotEmpty"
  | "includes"
  | "notIncludes"
  | "greaterThan"
  | "greaterThanOrEqual"
  | "lessThan"
  | "lessThanOrEqual";
export type Scalar = string | number | boolean;

/** When a question is asked: Form.io's simple condition, its list of conditions, or JSONLogic. */
export type Conditional =
  | { readonly show: boolean; readonly when: string; readonly eq: Scalar }
  | {
      readonly show: boolean;
      readonly conjunction: "all" | "any";
      readonly conditions: readonly {
        readonly component: string;
        readonly operator: SimpleOperator;
        readonly value?: Scalar | undefined;
      }[];
    }
  | { readonly json: Rule };

/** Certified data of the identity and data of the profile that a question may be filled from. */
export const profileBlocks = [
  "givenName",
  "familyName",
  "fiscalCode",
  "birthDate",
  "birthPlace",
  "gender",
  "email",
  "phone",
  "street",
  "houseNumber",
  "municipality",
  "province",
  "postalCode",
] as const;
export type ProfileBlock = (typeof profileBlocks)[number];

/** What registers of other administrations may fill in: the population register and the register of the ISEE. Amounts in cents, days ISO. */
export const registerBlocks = [
  "householdMembers",
  "residentSince",
  "civilStatus",
  "citizenship",
  "iseeAmount",
  "iseeExpiresOn",
] as const;
export type RegisterBlock = (typeof registerBlocks)[number];

/** Texts of a component in another language than Italian; Italian sits in the Form.io property of the same name. */
export type Texts = {
  readonly [
    text in "label" | "title" | "legend" | "description" | "placeholder" | "text" | "customMessage" | "addAnother"
  ]?: string | undefined;
};
export type Translations = { readonly [locale in Exclude<Locale, "it">]?: Texts | undefined };

type Placed = {
  readonly key: string;
  readonly conditional?: Conditional | undefined;
  readonly translations?: Translations | undefined;
};

export type Validate = {
  readonly required?: boolean | undefined;
  readonly minLength?: number | undefined;
  readonly maxLength?: number | undefined;
  /** Regular expression in RE2 syntax (no backreferences, linear time), matched against the whole answer. */
  readonly pattern?: string | undefined;
  /** Numbers, amounts in euro cents, or the number of choices of a `selectboxes`. */
  readonly min?: number | undefined;
  readonly max?: number | undefined;
  /** "2026-01-31", "today", "today-18y", "today+30d", "today-6m". */
  readonly minDate?: string | undefined;
  readonly maxDate?: string | undefined;
  /** "08:00": earliest and latest time of the day. */
  readonly minTime?: string | undefined;
  readonly maxTime?: string | undefined;
  /** Inside a repeating group: no two rows may give the same answer. */
  readonly uniqueInRows?: boolean | undefined;
  /** No other application of the service may give the same answer, refused and withdrawn ones apart; judged by the server, see `uniqueAnswers`. */
  readonly unique?: boolean | undefined;
  /** JSONLogic that answers true when all is well. */
  readonly json?: Rule | undefined;
  /** Said instead of the general message when `pattern` or `json` fails. */
  readonly customMessage?: string | undefined;
};

type Asked = Placed & {
  readonly label: string;
  readonly description?: string | undefined;
  readonly placeholder?: string | undefined;
  readonly validate?: Validate | undefined;
  readonly defaultValue?: Scalar | undefined;
  readonly profile?: ProfileBlock | undefined;
  /** What a public register says about the applicant; see `prefill`. */
  readonly register?: RegisterBlock | undefined;
  /** Comes from the identity: shown, never typed. */
  readonly locked?: boolean | undefined;
  /** Value of the HTML attribute, e.g. "street-address". */
  readonly autocomplete?: string | undefined;
  readonly calculateValue?: Rule | undefined;
};

/** A choice that was withdrawn from a list of the tenant can be read in old answers and not chosen any more. */
export type ListedChoice = Choice & { readonly isWithdrawn?: boolean | undefined };
export type Choice = {
  readonly label: string;
  readonly value: string;
  readonly translations?: Translations | undefined;
};
export const builtInLists = ["provinces", "countries"] as const;
export type BuiltInList = (typeof builtInLists)[number];

export const lineTypes = [
  "textfield",
  "email",
  "phoneNumber",
  "url",
  "fiscalCode",
  "vatNumber",
  "iban",
  "plate",
] as const;
export type TextQuestion = Asked & { readonly type: (typeof lineTypes)[number] };
export type TextareaQuestion = Asked & { readonly type: "textarea"; readonly rows?: number | undefined };
export type NumberQuestion = Asked & { readonly type: "number"; readonly decimalLimit?: number | undefined };
export type CurrencyQuestion = Asked & { readonly type: "currency" };
export type CheckboxQuestion = Asked & { readonly type: "checkbox" };
/** A declaration that must be accepted; `text` is Markdown without HTML. */
export type TermsQuestion = Asked & { readonly type: "terms"; readonly text?: string | undefined };
export type RadioQuestion = Asked & { readonly type: "radio"; readonly values: readonly Choice[] };
export type SelectboxesQuestion = Asked & { readonly type: "selectboxes"; readonly values: readonly Choice[] };
export type SelectQuestion = Asked & { readonly type: "select" } & (
    | { readonly dataSrc: "values"; readonly data: { readonly values: readonly Choice[] } }
    | { readonly dataSrc: "list"; readonly list: BuiltInList }
    /** A list the tenant keeps (zones, schools), by its key; `choices` are there once it is resolved. */
    | { readonly dataSrc: "tenant"; readonly list: string; readonly choices?: readonly ListedChoice[] | undefined }
  );
/** Two radio buttons; the answer is "yes" or "no". */
export type YesNoQuestion = Asked & { readonly type: "yesno" };
export type DateQuestion = Asked & { readonly type: "datetime" };
/** A day that people know by heart, typed in three parts; the answer is a date as of `datetime`. */
export type DayQuestion = Asked & { readonly type: "day" };
/** A time of the day, "08:30". */
export type TimeQuestion = Asked & { readonly type: "time" };
/** One of the municipalities of Italy; the answer is its name with the province, "Trento (TN)". */
export type MunicipalityQuestion = Asked & { readonly type: "municipality" };
export type FileQuestion = Asked & {
  readonly type: "file";
  readonly multiple?: boolean | undefined;
  /** Extensions, as in Form.io: ".pdf,.jpg". */
  readonly filePattern?: string | undefined;
  /** "10MB"; the tenant's own limit holds as well. */
  readonly fileMaxSize?: string | undefined;
  readonly maxFiles?: number | undefined;
  /** False when the files stay with the application and are not sent to the protocol registry with it. */
  readonly protocol?: boolean | undefined;
};
export type HiddenQuestion = Asked & { readonly type: "hidden" };

export type Question =
  | TextQuestion
  | TextareaQuestion
  | NumberQuestion
  | CurrencyQuestion
  | CheckboxQuestion
  | TermsQuestion
  | RadioQuestion
  | SelectboxesQuestion
  | SelectQuestion
  | YesNoQuestion
  | DateQuestion
  | DayQuestion
  | TimeQuestion
  | MunicipalityQuestion
  | FileQuestion
  | HiddenQuestion;

/** Text between the questions: Markdown without HTML. */
export type Content = Placed & { readonly type: "content"; readonly text: string };
export type Panel = Placed & {
  readonly type: "panel";
  readonly title: string;
  readonly description?: string | undefined;
  readonly components: readonly Component[];
};
export type Fieldset = Placed & {
  readonly type: "fieldset";
  readonly legend: string;
  readonly description?: string | undefined;
  readonly components: readonly Component[];
};
export type Columns = Placed & {
  readonly type: "columns";
  readonly columns: readonly { readonly components: readonly Component[] }[];
};
/** A framed part without a title. */
export type Well = Placed & { readonly type: "well"; readonly components: readonly Component[] };
/** Parts side by side in rows, under headings: each cell holds components. */
export type Table = Placed & {
  readonly type: "table";
  readonly header?: readonly string[] | undefined;
  readonly rows: readonly (readonly { readonly components: readonly Component[] }[])[];
};
/** A repeating group, its rows open one below the other (`datagrid`) or as cards that open and close (`editgrid`); its answer is a list of objects. */
export type Rows = Placed & {
  readonly type: "datagrid" | "editgrid";
  readonly label: string;
  readonly description?: string | undefined;
  readonly addAnother?: string | undefined;
  readonly validate?:
    | {
        readonly required?: boolean | undefined;
        readonly minLength?: number | undefined;
        readonly maxLength?: number | undefined;
      }
    | undefined;
  readonly components: readonly Component[];
};
/** A reusable subform by key and version; `components` are there once it is resolved. Its answer is an object. */
export type Nested = Placed & {
  readonly type: "form";
  readonly form: string;
  readonly version: number;
  readonly label?: string | undefined;
  /** False when the subform is about somebody else than the applicant. */
  readonly prefill?: boolean | undefined;
  readonly components?: readonly Component[] | undefined;
};

/** A postal address in Italy, in parts that need no definition of their own; its answer is an object, see `addressParts`. */
export type Address = Placed & {
  readonly type: "address";
  readonly label: string;
  readonly description?: string | undefined;
  readonly validate?: { readonly required?: boolean | undefined } | undefined;
  /** False when it is not the applicant's: it is not filled from the profile. */
  readonly prefill?: boolean | undefined;
};

export type Component = Question | Content | Panel | Fieldset | Columns | Well | Table | Rows | Nested | Address;

const layoutTypes: readonly string[] = [
  "content",
  "panel",
  "fieldset",
  "columns",
  "well",
  "table",
  "datagrid",
  "editgrid",
  "form",
  "address",
];
export const isQuestion = (component: Component): component is Question => !layoutTypes.includes(component.type);

/** A repeating group. */
export const isRows = (component: Component): component is Rows =>
  component.type === "datagrid" || component.type === "editgrid";
/** A part whose answers are an object of its own. */
export const isObject = (component: Component): component is Nested | Address =>
  component.type === "form" || component.type === "address";
/** Layout around questions that keep their answers where they are. */
export const isLayout = (component: Component): component is Panel | Fieldset | Columns | Well | Table =>
  ["panel", "fieldset", "columns", "well", "table"].includes(component.type);

/** Questions answered by a text: one line of some kind, or several lines. */
export const isText = (question: Question): question is TextQuestion | TextareaQuestion =>
  question.type === "textarea" || (lineTypes as readonly string[]).includes(question.type);
