import { lazy, Suspense } from "react";
import { useLocation } from "react-router";
import { Button, Dialog } from "../../ui/index.ts";
import { useT } from "../languages/index.ts";
import { signOut, useEnded, useSession } from "../session.ts";

const SignInForm = lazy(async () => ({ default: (await import("../pages/sign_in_form.tsx")).SignInForm }));

/** The session ended: sign in again over the page, which keeps what was typed. Who was deactivated is told so instead. */
export function Ended() {
  const t = useT();
  const { ended, deactivated } = useEnded();
  const { data } = useSession();
  const signingIn = useLocation().pathname === "/sign-in";
  if (deactivated) {
    return (
      <Dialog open={ended && !signingIn} firm title={t("app.deactivated.title")} onClose={() => undefined}
        footer={<Button look="primary" onClick={() => void signOut()}>{t("app.sign_out")}</Button>}>
        <p className="quiet ended-text">{t("app.deactivated.text")}</p>
      </Dialog>
    );
  }
  return (
    <Dialog open={ended && !signingIn} firm title={t("app.ended.title")} onClose={() => undefined}>
      <p className="quiet ended-text">{t("app.ended.text")}</p>
      <Suspense><SignInForm login={data?.account.login ?? ""} onDone={() => useEnded.setState({ ended: false })} /></Suspense>
    </Dialog>
  );
}
