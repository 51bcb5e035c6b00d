import type { FormFault } from "@sportello/forms/form-fault";
import { useTranslations } from "next-intl";

/** What a form may not hold, or cannot be read for: each with its place in the form, in words. */
export const FaultList = ({ faults }: { readonly faults: readonly FormFault[] }) => {
  const t = useTranslations("formBuilder.fault");
  return (
    <ul className="list-disc pl-5">
      {faults.map(({ path, code, detail }) => (
        <li key={`${path} ${code} ${detail ?? ""}`}>
          <code>{path || "."}</code>: {t(code)} {detail}
        </li>
      ))}
    </ul>
  );
};
