import { z } from "zod";

/** Ids are UUIDv7 strings; the brand keeps a service's id out of an application's place. */
export const ApplicationId = z.uuid().brand<"ApplicationId">();
export type ApplicationId = z.infer<typeof ApplicationId>;
export const ServiceId = z.uuid().brand<"ServiceId">();
export type ServiceId = z.infer<typeof ServiceId>;
export const FileId = z.uuid().brand<"FileId">();
export type FileId = z.infer<typeof FileId>;
export const StaffId = z.uuid().brand<"StaffId">();
export type StaffId = z.infer<typeof StaffId>;
export const PersonId = z.uuid().brand<"PersonId">();
export type PersonId = z.infer<typeof PersonId>;
export const OfficeId = z.uuid().brand<"OfficeId">();
export type OfficeId = z.infer<typeof OfficeId>;
export const TenantId = z.uuid().brand<"TenantId">();
export type TenantId = z.infer<typeof TenantId>;
