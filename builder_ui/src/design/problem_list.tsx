import { Link } from "react-router";
import type { Finding } from "../api/index.ts";
import { useT } from "../app/languages/index.ts";
import { useWorkspace } from "../app/me.ts";
import { Icon } from "../ui/index.ts";
import type { Checked } from "./checking.ts";
import { lineOf } from "./text/marks.ts";

type Given = { app: string; text: string; checked: Checked; onJump: (from: number, to: number) => void };

/** Under the editor: whether anything is wrong, what, and where; a click goes there. */
export function ProblemList({ app, text, checked, onJump }: Given) {
  const t = useT();
  const { marks, elsewhere, state, reason } = checked;
  return (
    <section className="design-problems" aria-label={t("design.editor.problems")}>
      <p className={`design-verdict design-verdict-${state}`} role="status">
        {state === "running" && t("design.check.running")}
        {state === "clean" && <><Icon name="check" />{t("design.check.clean")}</>}
        {state === "wrong" && <><Icon name="warning" />{t("design.check.count", { count: marks.length + elsewhere.length })}</>}
        {state === "failed" && <><Icon name="offline" />{t("design.check.failed", { reason })}</>}
      </p>
      {marks.length > 0 && (
        <ul className="design-marks">
          {marks.map((mark, at) => (
            // Two may stand at one place with one sentence.
            // oxlint-disable-next-line react/no-array-index-key
            <li key={`${mark.from} ${mark.code} ${at}`}>
              <button type="button" className="design-mark" onClick={() => onJump(mark.from, mark.to)}>
                <span className="design-mark-place">{t("design.check.at", lineOf(text, mark.from))}</span><span translate="no">{mark.message}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      {elsewhere.length > 0 && <Elsewhere app={app} found={elsewhere} />}
    </section>
  );
}

/** Problems with links to the documents they stand in. */
export function Elsewhere({ app, found, title = true }: { app: string; found: Finding[]; title?: boolean }) {
  const t = useT();
  const workspace = useWorkspace();
  return (
    <>
      {title && <p className="design-elsewhere">{t("design.check.elsewhere")}</p>}
      <ul className="design-marks">
        {found.map((one, at) => (
          // oxlint-disable-next-line react/no-array-index-key
          <li key={`${one.kind} ${one.key} ${one.path} ${at}`}>
            <Link className="design-mark" to={`/w/${workspace}/design/${app}/${one.kind}/${one.key}?at=${encodeURIComponent(one.pointer)}`}>
              <span className="design-mark-place" translate="no">{one.kind}/{one.key}{one.pointer === "" ? "" : ` ${one.pointer}`}</span><span translate="no">{one.message}</span>
            </Link>
          </li>
        ))}
      </ul>
    </>
  );
}
