import { Icon } from "@sportello/ui/icon";
import { useTranslations } from "next-intl";
import { Link } from "../link.tsx";

export type FlowStep = { key: string; title: string; href: string; isConfirmed: boolean };

/** All the steps with the current one; the confirmed ones are links, so that anything can be corrected at any time. */
export const Stepper = ({ steps, current }: { steps: readonly FlowStep[]; current: string }) => {
  const t = useTranslations("request");
  const position = steps.findIndex(({ key }) => key === current) + 1;
  return (
    <nav className="steppers" aria-label={t("steps")}>
      <div className="steppers-header">
        <ul>
          {steps.map((step) => (
            <StepItem key={step.key} step={step} isActive={step.key === current} />
          ))}
        </ul>
        <span className="steppers-index">{t("stepOf", { position, total: steps.length })}</span>
      </div>
    </nav>
  );
};

const StepItem = ({ step: { title, href, isConfirmed }, isActive }: { step: FlowStep; isActive: boolean }) => {
  const t = useTranslations("request");
  if (isActive)
    return (
      <li className="active" aria-current="step">
        {title}
      </li>
    );
  if (!isConfirmed) return <li>{title}</li>;
  return (
    <li className="confirmed">
      <Link href={href}>{title}</Link>
      <Icon name="check" className="icon steppers-success" title={t("stepDone")} />
    </li>
  );
};
