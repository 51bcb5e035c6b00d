import { isRefused } from "@sportello/api/refused";
import { TRPCError } from "@trpc/server";
import { getTranslations } from "next-intl/server";
import { toString as qrCode } from "qrcode";
import { returnPath } from "../../../auth/return-path.ts";
import { signInPath } from "../../../auth/sign-in-path.ts";
import { Entrance } from "../../../components/entrance.tsx";
import { ask } from "../../../staff.ts";
import { InvitationForm } from "./invitation-form.tsx";

export const generateMetadata = async () => ({
  title: (await getTranslations("invitation"))("title"),
  referrer: "no-referrer" as const,
});

/** Where the link of an invitation leads: a password and a second factor are chosen, or a second factor alone. */
const InvitationPage = async ({ params, searchParams }: PageProps<"/invito/[token]">) => {
  const [{ token }, { ritorno }, t, caller] = await Promise.all([
    params,
    searchParams,
    getTranslations("invitation"),
    ask(),
  ]);
  const invitation = await caller.invitations.find({ token: token.slice(0, 200) }).catch((error: unknown) => {
    const refusal = error instanceof TRPCError ? error.cause : error;
    if (isRefused(refusal) && (refusal.code === "not_found" || refusal.code === "code_expired")) return null;
    throw error;
  });
  if (invitation === null) {
    return (
      <Entrance title={t("overTitle")}>
        <p>{t("overText")}</p>
      </Entrance>
    );
  }
  const picture = await qrCode(invitation.uri, { type: "svg", margin: 1, errorCorrectionLevel: "M" });
  const isEnrolment = invitation.kind === "enrolment";
  return (
    <Entrance title={t(isEnrolment ? "title" : "titleSecondFactor")} isWide>
      <p className="mb-4 break-words">{t("hello", { name: invitation.givenName, email: invitation.email })}</p>
      <InvitationForm
        token={token}
        signInAt={signInPath(returnPath(ritorno), { isSessionOver: false })}
        isEnrolment={isEnrolment}
        email={invitation.email}
        secret={invitation.secret}
        picture={`data:image/svg+xml;base64,${Buffer.from(picture).toString("base64")}`}
      />
    </Entrance>
  );
};

export default InvitationPage;
