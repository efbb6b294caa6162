import { useT } from "../app/languages/index.ts";
import { useWorkspace } from "../app/me.ts";
import { ErrorState, Sheet, Skeleton } from "../ui/index.ts";
import { useLetter } from "./outgoing_mail.ts";

/** One mail of the demo as its receiver gets it. The page inside may run nothing and reach nothing of ours. */
export function LetterPanel({ id, onClose }: { id: string; onClose: () => void }) {
  const t = useT();
  const workspace = useWorkspace();
  const { data, error, refetch } = useLetter(id);
  return (
    <Sheet open wide title={t("mail.read")} onClose={onClose}>
      {data === undefined && error === null && <Skeleton lines={8} />}
      {data === undefined && error !== null && <ErrorState problem={error} onRetry={() => void refetch()} />}
      {data !== undefined && (
        <div className="letter">
          <dl className="letter-head" translate="no">
            <div><dt translate="yes">{t("mail.letter.subject")}</dt><dd className="letter-subject">{data.subject}</dd></div>
            <div><dt translate="yes">{t("mail.letter.from")}</dt><dd>{data.from}</dd></div>
            <div><dt translate="yes">{t("mail.to")}</dt><dd>{data.to}</dd></div>
          </dl>
          <iframe className="letter-page" title={t("mail.letter.page")} sandbox="allow-popups allow-popups-to-escape-sandbox"
            src={`/api/v1/w/${workspace}/mail/${id}/page`} />
          <details className="letter-plain">
            <summary>{t("mail.letter.plain")}</summary>
            <pre translate="no">{data.text}</pre>
          </details>
        </div>
      )}
    </Sheet>
  );
}
