import { Icon } from "@sportello/ui/icon";
import { useTranslations } from "next-intl";

/** Back, save, next: each posts the page, so that nothing typed is ever left behind. */
export const FlowButtons = () => {
  const t = useTranslations("request");
  return (
    <div className="steppers-nav flow-buttons">
      <button className="btn btn-link steppers-btn-prev" name="_action" value="back">
        <Icon name="chevron-left" className="icon icon-primary icon-sm" />
        <span>{t("back")}</span>
      </button>
      <button className="btn btn-outline-primary steppers-btn-save" name="_action" value="save">
        {t("save")}
      </button>
      <button className="btn btn-primary steppers-btn-confirm" name="_action" value="next">
        <span>{t("next")}</span>
        <Icon name="chevron-right" className="icon icon-white icon-sm" />
      </button>
    </div>
  );
};
