import { z } from "zod";

/** GPD v1 (Gestione Posizioni Debitorie), as published in its OpenAPI document; the fields we read or write. */
const dateTime = z.string().min(19);

export const GpdTransfer = z.object({
  idTransfer: z.enum(["1", "2", "3", "4", "5"]),
  amount: z.int().min(1),
  remittanceInformation: z.string().min(1).max(140),
  category: z.string(),
  iban: z.string().optional(),
  stamp: z
    .object({
      hashDocument: z.string().max(72),
      stampType: z.string().length(2),
      provincialResidence: z.string().length(2),
    })
    .optional(),
});

export const GpdOption = z.object({
  nav: z.string().optional(),
  iuv: z.string(),
  amount: z.int().min(1),
  description: z.string().min(1).max(140),
  isPartialPayment: z.boolean(),
  dueDate: dateTime,
  transfer: z.array(GpdTransfer).min(1).max(5),
});
export type GpdOption = z.infer<typeof GpdOption>;

export const GpdPosition = z.object({
  iupd: z.string().min(1),
  type: z.enum(["F", "G"]),
  fiscalCode: z.string(),
  fullName: z.string(),
  email: z.string().optional(),
  companyName: z.string().max(140),
  switchToExpired: z.boolean(),
  paymentOption: z.array(GpdOption).min(1),
});
export type GpdPosition = z.infer<typeof GpdPosition>;

export const gpdStatuses = [
  "DRAFT",
  "PUBLISHED",
  "VALID",
  "INVALID",
  "EXPIRED",
  "PARTIALLY_PAID",
  "PAID",
  "REPORTED",
] as const;

/** The answer has what the platform adds: states and, where paid, the receipt. */
export const GpdPositionAnswer = z.object({
  iupd: z.string(),
  status: z.enum(gpdStatuses),
  paymentOption: z
    .array(
      z.object({
        nav: z.string().nullish(),
        iuv: z.string(),
        amount: z.int(),
        status: z.string(),
        idReceipt: z.string().nullish(),
        paymentDate: z.string().nullish(),
        paymentMethod: z.string().nullish(),
        pspCompany: z.string().nullish(),
      }),
    )
    .min(1),
});
export type GpdPositionAnswer = z.infer<typeof GpdPositionAnswer>;

export const GpdList = z.object({
  payment_position_list: z.array(GpdPositionAnswer),
  page_info: z.object({ page: z.int(), limit: z.int(), items_found: z.int(), total_pages: z.int() }),
});

/** payments-receipts-service: the receipts of an organization. */
export const GpdReceipts = z.object({
  results: z.array(
    z.object({
      iuv: z.string(),
      idReceipt: z.string(),
      paymentAmount: z.int(),
      paymentDateTime: z.string(),
      paymentMethod: z.string().nullish(),
      pspCompany: z.string().nullish(),
    }),
  ),
});

/** Checkout for the creditor (carts). */
export const CheckoutCart = z.object({
  emailNotice: z.email().optional(),
  idCart: z.string().optional(),
  paymentNotices: z
    .array(
      z.object({
        noticeNumber: z.string().regex(/^\d{18}$/),
        fiscalCode: z.string().regex(/^\d{11}$/),
        amount: z.int().min(1),
        companyName: z.string().max(140).optional(),
        description: z.string().max(140).optional(),
      }),
    )
    .min(1)
    .max(5),
  returnUrls: z.object({ returnOkUrl: z.url(), returnCancelUrl: z.url(), returnErrorUrl: z.url() }),
});
export type CheckoutCart = z.infer<typeof CheckoutCart>;

/** Errors of the platform (RFC 7807). */
export const GpdProblem = z.object({
  title: z.string().optional(),
  status: z.int().optional(),
  detail: z.string().optional(),
});
