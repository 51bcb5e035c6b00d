import type { useTranslations } from "next-intl";
import type { Outputs } from "../../../../../../../trpc/outputs.ts";
import { pathWords } from "./path-words.ts";

type Finding = Outputs["services"]["review"]["findings"][number];
type Words = ReturnType<typeof useTranslations<"serviceEditor">>;

const known = [
  "no_topic",
  "missing_section",
  "bad_link",
  "invalid",
  "missing_translation",
  "empty_message",
  "unknown_placeholder",
  "assignment_question",
  "assignment_value",
  "assignment_office",
  "assignment_person",
  "charge_missing",
  "amount_missing",
  "amount_not_a_number_question",
  "amount_below_split",
  "chapter_twice",
  "reason_unknown_placeholder",
  "reason_untranslated",
  "unreachable",
  "circular_condition",
  "missing_label",
  "empty_page",
  "missing_need",
  "app_io_service",
  "custom_code",
  "unknown_component",
  "html",
  "duplicate_key",
  "reserved_key",
  "unknown_reference",
  "bad_pattern",
  "bad_rule",
  "unknown_subform",
  "unknown_list",
  "outside_data",
  "cyclic_subform",
  "too_large",
  "too_deep",
] as const;
type Known = (typeof known)[number];

/** A finding as a sentence. Places of sheet, messages and rules are said in words; of the form it is what the citizen reads there, or the component's name where nobody reads it. */
export const findingText = (
  { code, path, language, detail, place, words: said }: Finding,
  t: Words,
  words: Parameters<typeof pathWords>[1],
): string => {
  const name = known.find((one): one is Known => one === code) ?? "invalid";
  const isOfForm = place === "form" || (place === "translations" && detail === "form");
  const where =
    path === "" ? (detail ?? "") : isOfForm ? (said === undefined ? path : `«${said}»`) : pathWords(path, words);
  return t(`finding.${name}`, {
    place: where,
    detail: detail ?? "",
    language: language ? words(`namedLanguage.${language}`) : "",
  });
};
