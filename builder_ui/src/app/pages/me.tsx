import { Link } from "react-router";
import { Avatar, Button, Icon, PageHeader, SegmentedControl, usePhone, useToast } from "../../ui/index.ts";
import { LANGUAGES, useLanguage, useT } from "../languages/index.ts";
import { keepOnDevice, NAMES } from "../language.tsx";
import { useMay, useMe, useWorkspace } from "../me.ts";
import { problemSentence } from "../problems.ts";
import { signOut, useChooseLanguage, useSession } from "../session.ts";
import { MyMailChoices } from "./my_mail.tsx";
import "./pages.css";

/** The reader's account: who he is here, his language, his workspaces, the way out. */
export function MePage() {
  const t = useT();
  const { member } = useMe();
  const { data: session } = useSession();
  const toast = useToast();
  const failed = (problem: unknown): void => toast({ text: problemSentence(problem, t), tone: "bad" });
  return (
    <>
      <PageHeader title={t("app.account")} />
      <div className="page-narrow">
        <div className="me-head"><Avatar name={member.name} size="l" /><p className="me-name" translate="no">{member.name}</p></div>
        <dl className="facts">
          <div className="fact"><dt>{t("app.account.login")}</dt><dd translate="no">{session?.account.login}</dd></div>
          {member.department !== null && <div className="fact"><dt>{t("app.account.department")}</dt><dd translate="no">{member.department.name}</dd></div>}
          <div className="fact"><dt>{t("app.language")}</dt><dd><LanguageChoice onFailed={failed} /></dd></div>
        </dl>
        <MyMailChoices />
        <Ways />
        <Button icon="sign_out" onClick={() => void signOut().catch(failed)}>{t("app.sign_out")}</Button>
      </div>
    </>
  );
}

function LanguageChoice({ onFailed }: { onFailed: (problem: unknown) => void }) {
  const t = useT();
  const language = useLanguage();
  const choose = useChooseLanguage();
  return (
    <SegmentedControl label={t("app.language")} value={language} options={LANGUAGES.map((key) => ({ key, label: NAMES[key], data: true }))}
      onChange={(next) => {
        keepOnDevice(next);
        choose(next).catch(onFailed);
      }} />
  );
}

/** Other workspaces; on the phone also administration, which has no place in its bar. */
function Ways() {
  const t = useT();
  const phone = usePhone();
  const workspace = useWorkspace();
  const administers = useMay("administer") && phone;
  const others = (useSession().data?.workspaces ?? []).filter((one) => one.key !== workspace);
  if (!administers && others.length === 0) return <div className="me-ways" />;
  return (
    <div className="me-ways">
      <ul className="choice-list">
        {administers && <li><Link className="choice-row" to={`/w/${workspace}/admin/members`}><Icon name="settings" />{t("admin.title")}<Icon name="chevron_right" /></Link></li>}
        {others.map((one) => (
          <li key={one.key}>
            <Link className="choice-row" to={`/w/${one.key}`}>
              <Icon name="switch" /><span translate="no">{one.title}</span><span className="quiet">{t("app.workspace")}</span><Icon name="chevron_right" />
            </Link>
          </li>
        ))}
      </ul>
    </div>
  );
}
