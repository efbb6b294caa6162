import { Navigate, useNavigate, useOutletContext, useSearchParams } from "react-router";
import { useTitle } from "../../ui/index.ts";
import { LANGUAGES, useLanguage, useT, type Language } from "../languages/index.ts";
import { NAMES } from "../language.tsx";
import { useSession } from "../session.ts";
import { Mark } from "../shell/mark.tsx";
import { SignInForm } from "./sign_in_form.tsx";
import "./sign_in.css";

export function SignInPage() {
  const t = useT();
  const language = useLanguage();
  const choose = useOutletContext<(language: Language) => void>();
  const navigate = useNavigate();
  const next = ownPath(useSearchParams()[0].get("next"));
  const { data } = useSession();
  useTitle(t("app.sign_in"));
  if (data !== undefined) return <Navigate to={next} replace />;
  return (
    <div className="sign-in">
      <main className="sign-in-main">
        <div className="sign-in-card">
          <Mark size={40} />
          <h1>{t("app.sign_in.title")}</h1>
          <SignInForm onDone={() => void navigate(next, { replace: true })} />
          <nav className="sign-in-languages" aria-label={t("app.language")}>
            {LANGUAGES.map((one) => (
              <button key={one} type="button" lang={one} translate="no" aria-current={one === language || undefined} onClick={() => choose(one)}>{NAMES[one]}</button>
            ))}
          </nav>
        </div>
      </main>
      <aside className="sign-in-side">
        <Weave />
        <p className="sign-in-promise">{t("app.sign_in.promise")}</p>
        <p className="sign-in-promise-text">{t("app.sign_in.promise_text")}</p>
      </aside>
    </div>
  );
}

/** Only addresses of our own: never `//elsewhere`. */
function ownPath(next: string | null): string {
  return next !== null && /^\/(?![/\\])/.test(next) ? next : "/";
}

const STAGES = [0, 1, 2, 3, 4];

/** A record as a thread through the stages of a flow. */
function Weave() {
  return (
    <svg className="weave" viewBox="0 44 360 132" aria-hidden="true">
      {STAGES.map((at) => <rect key={at} className="weave-stage" x={24 + at * 66} y={at % 2 === 0 ? 54 : 106} width="48" height="60" rx="8" />)}
      {STAGES.map((at) => <path key={at} className="weave-lines" d={`M${34 + at * 66} ${at % 2 === 0 ? 74 : 126}h28M${34 + at * 66} ${at % 2 === 0 ? 88 : 140}h18`} />)}
      <path className="weave-thread" d="M0 84 C24 84 24 84 48 84 S90 136 114 136 156 84 180 84 222 136 246 136 288 84 312 84 336 84 360 84" />
      {STAGES.slice(0, 4).map((at) => <circle key={at} className={at === 3 ? "weave-here" : "weave-done"} cx={48 + at * 66} cy={at % 2 === 0 ? 84 : 136} r="6" />)}
    </svg>
  );
}
