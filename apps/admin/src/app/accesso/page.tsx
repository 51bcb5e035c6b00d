import { getTranslations } from "next-intl/server";
import { redirect } from "next/navigation";
import { returnPath } from "../../auth/return-path.ts";
import { Entrance } from "../../components/entrance.tsx";
import { Notice } from "../../components/notice.tsx";
import { staffContext } from "../../staff.ts";
import { SignInForm } from "./sign-in-form.tsx";

export const generateMetadata = async () => ({ title: (await getTranslations("signIn"))("title") });

const SignInPage = async ({ searchParams }: PageProps<"/accesso">) => {
  const [{ motivo, ritorno }, context, t] = await Promise.all([
    searchParams,
    staffContext(),
    getTranslations("signIn"),
  ]);
  const returnTo = returnPath(ritorno) ?? "/";
  if (context.actor.kind === "staff") redirect(returnTo);
  return (
    <Entrance title={t("title")}>
      {motivo === "scaduta" ? (
        <div className="mb-4">
          <Notice tone="note">{t("expired")}</Notice>
        </div>
      ) : null}
      <SignInForm returnTo={returnTo} />
    </Entrance>
  );
};

export default SignInPage;
