import type { ReactNode } from "react";
import { useNavigate } from "react-router";
import { Menu, useToast, type MenuItem } from "../../ui/index.ts";
import { LANGUAGES, useLanguage, useT } from "../languages/index.ts";
import { keepOnDevice, NAMES } from "../language.tsx";
import { useMe, useWorkspace } from "../me.ts";
import { problemSentence } from "../problems.ts";
import { signOut, useChooseLanguage, useSession } from "../session.ts";
import { useFinding } from "./finding_state.ts";

/** What concerns the reader himself. */
export function AccountMenu({ children }: { children: ReactNode }) {
  const t = useT();
  const me = useMe();
  const workspace = useWorkspace();
  const language = useLanguage();
  const navigate = useNavigate();
  const toast = useToast();
  const choose = useChooseLanguage();
  const others = (useSession().data?.workspaces ?? []).filter((one) => one.key !== workspace);
  const failed = (problem: unknown): void => toast({ text: problemSentence(problem, t), tone: "bad" });
  const items: MenuItem[] = [
    { key: "me", label: me.member.name, data: true, hint: t("app.account"), icon: "person", onSelect: () => void navigate(`/w/${workspace}/me`) },
    ...LANGUAGES.filter((one) => one !== language).map((one) => ({
      key: one, label: NAMES[one], data: true, icon: "globe" as const,
      onSelect: () => {
        keepOnDevice(one);
        choose(one).catch(failed);
      },
    })),
    ...others.map((one) => ({
      key: `w-${one.key}`, label: one.title, data: true, hint: t("app.workspace.switch"), icon: "switch" as const,
      onSelect: () => void navigate(`/w/${one.key}`),
    })),
    { key: "keys", label: t("app.keys"), icon: "keyboard", onSelect: () => useFinding.setState({ open: "keys" }) },
    { key: "out", label: t("app.sign_out"), icon: "sign_out", onSelect: () => void signOut().catch(failed) },
  ];
  return <Menu className="rail-me" items={items}>{children}<span className="sr-only">{t("app.account")}</span></Menu>;
}
