import type { Component } from "../components.ts";
import { type FormDefinition, parseForm } from "../definition.ts";

/** Parses or fails the test with the faults. */
export const formOf = (json: unknown): FormDefinition => {
  const parsed = parseForm(json);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.refusal));
  return parsed.value;
};

/** A form of one page with these components. */
export const onePage = (...components: readonly unknown[]): FormDefinition =>
  formOf({ display: "wizard", components: [{ type: "panel", key: "page", title: "Pagina", components }] });

/** A small permit: sections, a condition, a repeating group, a locked name, a file. */
export const permitForm = formOf({
  display: "wizard",
  components: [
    {
      type: "panel",
      key: "applicantPage",
      title: "Richiedente",
      translations: { de: { title: "Antragsteller" }, en: { title: "Applicant" } },
      components: [
        {
          type: "textfield",
          key: "givenName",
          label: "Nome",
          profile: "givenName",
          locked: true,
          validate: { required: true },
        },
        {
          type: "email",
          key: "email",
          label: "Indirizzo e-mail",
          profile: "email",
          autocomplete: "email",
          validate: { required: true },
        },
        {
          type: "fieldset",
          key: "residence",
          legend: "Residenza",
          components: [
            {
              type: "radio",
              key: "isResident",
              label: "Sei residente?",
              validate: { required: true },
              values: [
                { label: "Sì", value: "yes" },
                { label: "No", value: "no" },
              ],
            },
            {
              type: "textfield",
              key: "street",
              label: "Indirizzo",
              conditional: { show: true, when: "isResident", eq: "yes" },
              validate: { required: true, maxLength: 100 },
            },
          ],
        },
      ],
    },
    {
      type: "panel",
      key: "vehiclesPage",
      title: "Veicoli",
      components: [
        {
          type: "datagrid",
          key: "vehicles",
          label: "Veicolo",
          validate: { required: true, maxLength: 3 },
          components: [
            { type: "plate", key: "plate", label: "Targa", validate: { required: true } },
            { type: "checkbox", key: "isLeased", label: "È a noleggio" },
            {
              type: "textfield",
              key: "lessor",
              label: "Locatore",
              conditional: { show: true, when: "isLeased", eq: true },
              validate: { required: true },
            },
          ],
        },
        { type: "currency", key: "income", label: "Reddito", validate: { min: 0 } },
        {
          type: "file",
          key: "licence",
          label: "Patente",
          filePattern: ".pdf,.jpg",
          fileMaxSize: "5MB",
          validate: { required: true },
        },
        { type: "terms", key: "truth", label: "Dichiaro che è vero" },
      ],
    },
  ] satisfies Component[],
});

export const upload = "01900000-0000-7000-8000-000000000001";
export const today = "2026-11-23";

/** Answers of a non-resident that `permitForm` accepts. */
export const permitAnswers = {
  givenName: "Maria",
  email: "maria@esempio.it",
  isResident: "no",
  vehicles: [{ plate: "AB123CD", isLeased: false }],
  licence: [upload],
  truth: true,
};
