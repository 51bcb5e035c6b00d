import { accessLevels } from "@sportello/domain/access/actor";
import { Localised } from "@sportello/domain/locales";
import { ServiceSheet } from "@sportello/domain/services/sheet";
import { z } from "zod";

/** What the REST door answers; names in snake case, as its clients are used to. */
const Availability = z.object({
  state: z.enum(["open", "not_yet", "closed", "suspended"]),
  at: z.iso.datetime().optional(),
  reason: Localised.optional(),
});

export const ServiceSummary = z.object({
  slug: z.string(),
  title: Localised,
  summary: Localised,
  category: z.string(),
  topics: z.array(z.string()),
  is_featured: z.boolean(),
  availability: Availability,
});

export const ServiceDetail = z.object({
  slug: z.string(),
  sheet: ServiceSheet,
  category: z.string(),
  topics: z.array(z.string()),
  office: Localised,
  access_level: z.enum(accessLevels),
  max_days: z.int(),
  availability: Availability,
  version: z.int(),
  published_at: z.iso.datetime(),
});

export const ApplicationStatus = z.object({
  code: z.string(),
  /** Public numeric code, as a string. */
  status: z.string(),
  status_name: z.string(),
  service: Localised,
  submitted_at: z.iso.datetime().nullable(),
  due_on: z.iso.date().nullable(),
  registration_number: z.string().nullable(),
});
