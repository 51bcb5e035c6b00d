import type { Status } from "@sportello/domain/applications/status";

/** Public code and name of each status, as integrators of the field know them. Nowhere else in the product. */
export const statusCodes: Record<Status, { readonly code: string; readonly name: string }> = {
  draft: { code: "1000", name: "status_draft" },
  stamp_pending: { code: "1400", name: "status_stamp_pending" },
  payment_pending: { code: "1500", name: "status_payment_pending" },
  payment_outcome_pending: { code: "1510", name: "status_payment_outcome_pending" },
  payment_succeeded: { code: "1520", name: "status_payment_success" },
  payment_failed: { code: "1530", name: "status_payment_error" },
  sent: { code: "1900", name: "status_pre_submit" },
  submitted: { code: "2000", name: "status_submitted" },
  registered: { code: "3000", name: "status_registered" },
  in_charge: { code: "4000", name: "status_pending" },
  integration_requested: { code: "4100", name: "status_request_integration" },
  awaiting_integration: { code: "4200", name: "status_draft_for_integration" },
  integration_sent: { code: "4300", name: "status_submitted_after_integration" },
  integration_registered: { code: "4400", name: "status_registered_after_integration" },
  in_charge_after_integration: { code: "4500", name: "status_pending_after_integration" },
  accepted_awaiting_registration: { code: "6000", name: "status_complete_waitallegatioperatore" },
  accepted: { code: "7000", name: "status_complete" },
  rejected_awaiting_registration: { code: "8000", name: "status_cancelled_waitallegatioperatore" },
  rejected: { code: "9000", name: "status_cancelled" },
  withdrawn: { code: "20000", name: "status_withdraw" },
  revoked: { code: "50000", name: "status_revoked" },
};
