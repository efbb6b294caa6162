import { useT } from "../../app/languages/index.ts";
import { ErrorState } from "../../ui/index.ts";

/** A page that cannot be shown still says what it is to those who walk by headings. */
export function PageProblem({ problem, onRetry }: { problem: unknown; onRetry: () => void }) {
  const t = useT();
  return (
    <>
      <h1 className="sr-only">{t("ui.error.title")}</h1>
      <ErrorState problem={problem} onRetry={onRetry} />
    </>
  );
}
