import { messagesOf } from "../../../testing/messages.ts";

export const words = messagesOf("it").invitation;
export const secret = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP";

/** What an invitation asks of Anna. */
export const invitation = {
  token: "abc.DEF-1",
  signInAt: "/accesso" as const,
  isEnrolment: true,
  email: "anna@bugliano.example",
  secret,
  picture: "data:image/svg+xml;base64,PHN2Zy8+",
};
