import type { Notice } from "@sportello/connectors/notices/port";
import { openNotices } from "../connectors/open.ts";
import type { ActingContext } from "../context.ts";

const channel = "mail";

/**
 * Sends a notice unless its key was sent before. The row is marked after the mail server took it: a kill in between sends
 * again with the same key, by which the channel tells a repetition.
 */
export const sendOnce = async (
  { runtime, tenant, inTenant, now }: ActingContext,
  applicationId: string | null,
  notice: Notice,
): Promise<"sent" | "already_sent"> => {
  const { id, sentAt } = await inTenant((tx) =>
    tx.notice.upsert({
      where: { tenantId_channel_key: { tenantId: tenant.id, channel, key: notice.key } },
      create: { channel, key: notice.key, applicationId, createdAt: now },
      update: {},
      select: { id: true, sentAt: true },
    }),
  );
  if (sentAt !== null) return "already_sent";
  const { port } = await openNotices(runtime, tenant.id);
  await port.send(notice);
  await inTenant((tx) => tx.notice.updateMany({ where: { id, sentAt: null }, data: { sentAt: runtime.now() } }));
  return "sent";
};
