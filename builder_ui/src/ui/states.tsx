import type { ReactNode } from "react";
import { ApiProblem } from "../api/index.ts";
import { problemSentence } from "../app/problems.ts";
import { useT } from "../app/languages/index.ts";
import { Button } from "./button.tsx";
import { Icon, type IconName } from "./icon.tsx";
import "./states.css";

/** Grey bars where lines of text will stand. */
export function Skeleton({ lines = 3, className }: { lines?: number; className?: string }) {
  const t = useT();
  return (
    <div className={["skeleton", className ?? ""].join(" ").trim()} role="status" aria-busy="true">
      <span className="sr-only">{t("ui.loading")}</span>
      {Array.from({ length: lines }, (_, at) => <span key={at} className="skeleton-line" aria-hidden="true" />)}
    </div>
  );
}

type Empty = {
  icon?: IconName; title: string; text?: ReactNode; action?: ReactNode;
  /** It is all there is on the page: its title is the page's. */
  page?: boolean;
};

/** Nothing here: what would be, and one thing to do. */
export function EmptyState({ icon = "empty", title, text, action, page = false }: Empty) {
  const Title = page ? "h1" : "p";
  return (
    <div className="state">
      <span className="state-picture"><Icon name={icon} size={24} /></span>
      <Title className="state-title">{title}</Title>
      {text !== undefined && <p className="state-text">{text}</p>}
      {action}
    </div>
  );
}

const TITLES: { [status: number]: "ui.error.offline_title" | "ui.error.forbidden_title" | "ui.error.missing_title" } = {
  0: "ui.error.offline_title", 403: "ui.error.forbidden_title", 404: "ui.error.missing_title",
};
const PICTURES: { [status: number]: IconName } = { 0: "offline", 403: "lock", 404: "search" };

/** What went wrong, why, and trying again. */
export function ErrorState({ problem, onRetry, page = false }: { problem: unknown; onRetry?: () => void; page?: boolean }) {
  const Title = page ? "h1" : "p";
  const t = useT();
  const status = problem instanceof ApiProblem ? problem.status : 500;
  return (
    <div className="state" role="alert">
      <span className="state-picture"><Icon name={PICTURES[status] ?? "warning"} size={24} /></span>
      <Title className="state-title">{t(TITLES[status] ?? "ui.error.title")}</Title>
      <p className="state-text">{problemSentence(problem, t)}</p>
      {onRetry !== undefined && <Button onClick={onRetry}>{t("ui.retry")}</Button>}
    </div>
  );
}

/** A problem in a line, above the buttons of a form. */
export function ProblemLine({ problem }: { problem: unknown }) {
  const t = useT();
  if (problem === null || problem === undefined) return null;
  return (
    <p className="problem-line" role="alert">
      <Icon name="warning" /><span>{typeof problem === "string" ? problem : problemSentence(problem, t)}</span>
    </p>
  );
}
