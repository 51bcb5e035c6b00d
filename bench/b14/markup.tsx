import { parseForm } from "@sportello/forms/definition";
import { FormPage } from "@sportello/forms/react/form-page";
import { renderToStaticMarkup } from "react-dom/server";
import { definition } from "./form.ts";

/** The page as our server sends it. */
export const markup = (): string => {
  const form = parseForm(definition);
  if (!form.ok) throw new Error(JSON.stringify(form.refusal));
  return renderToStaticMarkup(
    <FormPage form={form.value} page="page" answers={{}} locale="it" today="2026-11-26" action="/" />,
  );
};
