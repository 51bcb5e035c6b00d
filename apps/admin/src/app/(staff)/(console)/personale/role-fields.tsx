"use client";

import { type StaffRole, staffRoles } from "@sportello/domain/access/actor";
import { useTranslations } from "next-intl";
import { ChoiceField } from "../../../../components/choice-field.tsx";
import { ManyField } from "../../../../components/many-field.tsx";

export type OfficeChoice = { readonly value: string; readonly label: string };
type RoleFieldsProps = {
  readonly role: StaffRole;
  readonly officeIds: readonly string[];
  readonly offices: readonly OfficeChoice[];
  /** The role of oneself cannot be changed. */
  readonly isRoleFixed?: boolean;
  readonly onChange: (next: { readonly role: StaffRole; readonly officeIds: readonly string[] }) => void;
};

/** What somebody may do, and in which offices; an administrator belongs to none. */
export const RoleFields = ({ role, officeIds, offices, isRoleFixed = false, onChange }: RoleFieldsProps) => {
  const t = useTranslations("people");
  const roles = useTranslations("role");
  return (
    <>
      {isRoleFixed ? (
        <p>
          <span className="font-semibold">{t("role")}:</span> {roles(role)}{" "}
          <span className="block text-sm text-ink-faint">{t("ownRole")}</span>
        </p>
      ) : (
        <ChoiceField
          label={t("role")}
          description={t(`roleHelp.${role}`)}
          value={role}
          options={staffRoles.map((value) => ({ value, label: roles(value) }))}
          onChange={(next) => onChange({ role: next, officeIds: next === "administrator" ? [] : officeIds })}
        />
      )}
      {role === "administrator" ? null : (
        <ManyField
          label={t("offices")}
          description={t(officeIds.length === 0 ? "noOffices" : "officesHelp")}
          values={officeIds}
          options={offices}
          onChange={(next) => onChange({ role, officeIds: next })}
        />
      )}
    </>
  );
};
