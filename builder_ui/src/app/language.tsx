import { Suspense, use, useLayoutEffect, useState, type ReactNode } from "react";
import { setCallLanguage } from "../api/index.ts";
import { LANGUAGES, LanguageContext, loadLanguage, nearest, type Language } from "./languages/index.ts";
import { Waiting } from "./pages/waiting.tsx";
import { useSession } from "./session.ts";

const STORED = "formloom.language";

/** What each language calls itself. */
export const NAMES: Record<Language, string> = { "zh-CN": "中文", en: "English" };

/** The language before anybody has signed in: chosen on this device, else the browser's. */
export function deviceLanguage(): Language {
  const stored = localStorage.getItem(STORED);
  return LANGUAGES.find((one) => one === stored) ?? nearest(navigator.language);
}

export function keepOnDevice(language: Language): void {
  localStorage.setItem(STORED, language);
}

/** Gives all pages the reader's language: the account's choice, else the device's. */
export function Languages({ children }: { children: (choose: (language: Language) => void) => ReactNode }) {
  const { data: session } = useSession();
  const [onDevice, setOnDevice] = useState(deviceLanguage);
  const language = session?.account.language == null ? onDevice : nearest(session.account.language);
  setCallLanguage(language);
  useLayoutEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  const choose = (next: Language): void => {
    keepOnDevice(next);
    setOnDevice(next);
  };
  return <Suspense fallback={<Waiting />}><Spoken language={language}>{children(choose)}</Spoken></Suspense>;
}

/** Waits for the words. */
function Spoken({ language, children }: { language: Language; children: ReactNode }) {
  use(loadLanguage(language));
  return <LanguageContext value={language}>{children}</LanguageContext>;
}
