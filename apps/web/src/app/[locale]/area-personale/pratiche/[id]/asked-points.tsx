import { useTranslations } from "next-intl";
import type { Integration } from "../../../../../session/answers.ts";

/** What the office asks for, point by point. */
export const AskedPoints = ({ points }: { points: Integration["points"] }) => {
  const t = useTranslations("application");
  if (points.length === 0) return null;
  return (
    <>
      <p className="mb-1">{t("integrationPoints")}</p>
      <ul>
        {points.map(({ path, label, kind }) => (
          <li key={path}>{kind === "file" ? t("integrationPointFile", { label }) : label}</li>
        ))}
      </ul>
    </>
  );
};
