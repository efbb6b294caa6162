import type { ReactNode } from "react";
import { useT } from "../languages/index.ts";
import { useTitle } from "../../ui/index.ts";
import { Mark } from "../shell/mark.tsx";
import "./pages.css";

/** A page outside a workspace: one thing in the middle. */
export function Centre({ title, children }: { title?: string; children: ReactNode }) {
  const t = useT();
  useTitle(title ?? "");
  return (
    <main className="centre">
      <div className="centre-mark"><Mark /><span>{t("app.name")}</span></div>
      {title !== undefined && <h1 className="centre-title">{title}</h1>}
      {children}
    </main>
  );
}
