import { makeService, type MadeService, shortOptions } from "@sportello/db/factories/make-service";
import type { Runtime } from "../runtime.ts";
import type { Town } from "./town.ts";

/** A service "open" of the mobility office that asks for no sign-in: who you are, what it is about, two photographs at most. */
export const makeOpenService = ({ database }: Runtime, { tenantId, mobility }: Town): Promise<MadeService> =>
  makeService(database, tenantId, {
    officeId: mobility.id,
    slug: "open",
    form: openForm,
    options: { ...shortOptions, level: "none" },
  });

const openForm = {
  display: "wizard",
  components: [
    {
      type: "panel",
      key: "richiesta",
      title: "La richiesta",
      components: [
        {
          type: "textfield",
          key: "nome",
          label: "Nome",
          input: true,
          profile: "givenName",
          validate: { required: true },
        },
        {
          type: "textfield",
          key: "cognome",
          label: "Cognome",
          input: true,
          profile: "familyName",
          validate: { required: true },
        },
        { type: "email", key: "email", label: "E-mail", input: true, profile: "email", validate: { required: true } },
        { type: "textarea", key: "motivo", label: "Motivo", input: true, validate: { required: true, maxLength: 500 } },
        { type: "file", key: "foto", label: "Foto", input: true, multiple: true, maxFiles: 2 },
      ],
    },
  ],
};
