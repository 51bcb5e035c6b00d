import { parseForm } from "@sportello/forms/definition";
import { FormIsland } from "@sportello/forms/react/form-island";
import { islandWordNames, type IslandWords } from "@sportello/forms/react/island/island-words";
import { wordsOf } from "@sportello/forms/words";
import { createRoot } from "react-dom/client";
import { definition } from "./form.ts";

const form = parseForm(definition);
const root = document.getElementById("island");
if (!form.ok || !root) throw new Error("B14 has no form");
const all = wordsOf("it");
const words = Object.fromEntries(islandWordNames.map((name) => [name, all[name]])) as IslandWords;
createRoot(root).render(
  <FormIsland
    formId="service-form"
    form={form.value}
    page="page"
    answers={{}}
    today="2026-11-26"
    locale="it"
    words={words}
  />,
);
