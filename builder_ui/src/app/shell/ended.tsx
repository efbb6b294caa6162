import { lazy, Suspense } from "react";
import { useLocation } from "react-router";
import { Dialog } from "../../ui/index.ts";
import { useT } from "../languages/index.ts";
import { useEnded, useSession } from "../session.ts";

const SignInForm = lazy(async () => ({ default: (await import("../pages/sign_in_form.tsx")).SignInForm }));

/** The session ended: sign in again over the page, which keeps what was typed. */
export function Ended() {
  const t = useT();
  const ended = useEnded((state) => state.ended);
  const { data } = useSession();
  const signingIn = useLocation().pathname === "/sign-in";
  return (
    <Dialog open={ended && !signingIn} firm title={t("app.ended.title")} onClose={() => undefined}>
      <p className="quiet ended-text">{t("app.ended.text")}</p>
      <Suspense><SignInForm login={data?.account.login ?? ""} onDone={() => useEnded.setState({ ended: false })} /></Suspense>
    </Dialog>
  );
}
