import { useEffect, type ReactNode } from "react";
import { Link } from "react-router";
import { useT } from "../app/languages/index.ts";
import { Icon } from "./icon.tsx";
import "./page_header.css";

type Given = {
  title: string;
  /** Beside the title: a state, a number. */
  beside?: ReactNode;
  subtitle?: ReactNode;
  /** The page one step up. */
  back?: string;
  /** At most one of them primary. */
  actions?: ReactNode;
  /** Tabs or filters under the title. */
  children?: ReactNode;
  /** The title is what people typed, in whatever language. */
  data?: boolean;
};

/** The head of a page: what it is, where it belongs, what can be done. Also names the browser's tab. */
export function PageHeader({ title, beside, subtitle, back, actions, children, data = false }: Given) {
  const t = useT();
  useTitle(title);
  return (
    <header className="page-header">
      <div className="page-header-line">
        {back !== undefined && <Link className="icon-button page-back" to={back} aria-label={t("ui.back")} title={t("ui.back")}><Icon name="back" /></Link>}
        <div className="page-header-words">
          <div className="page-header-title">
            <h1 translate={data ? "no" : undefined}>{title}</h1>
            {beside}
          </div>
          {subtitle !== undefined && <div className="page-header-subtitle">{subtitle}</div>}
        </div>
        {actions !== undefined && <div className="page-header-actions">{actions}</div>}
      </div>
      {children}
    </header>
  );
}

/** The title of the browser's tab while the page is shown. */
export function useTitle(title: string): void {
  const t = useT();
  const name = t("app.name");
  useEffect(() => {
    document.title = title === "" ? name : `${title} · ${name}`;
  }, [title, name]);
}
