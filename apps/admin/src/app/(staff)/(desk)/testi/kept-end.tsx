import { useTranslations } from "next-intl";
import { Button } from "../../../../components/button.tsx";
import { DialogEnd } from "../../../../components/dialog-end.tsx";
import { SureButton } from "../../../../components/sure-button.tsx";

type KeptEndProps = {
  /** Id of the form that saves, where it ends before these buttons. */
  readonly form?: string;
  readonly isSaving: boolean;
  readonly isRemoving: boolean;
  /** Null for what is new. */
  readonly onRemove: (() => void) | null;
  readonly onClose: () => void;
};

/** How a dialog over something an office keeps ends: it is removed, left as it was, or saved. */
export const KeptEnd = ({ form, isSaving, isRemoving, onRemove, onClose }: KeptEndProps) => {
  const t = useTranslations("texts");
  return (
    <DialogEnd
      onBack={onClose}
      start={
        onRemove === null ? null : (
          <SureButton ask={t("remove")} sure={t("removeSure")} isPending={isRemoving} onSure={onRemove} />
        )
      }
    >
      <Button type="submit" {...(form === undefined ? {} : { form })} look="primary" isPending={isSaving}>
        {t("save")}
      </Button>
    </DialogEnd>
  );
};
