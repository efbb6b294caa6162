import { useLanguage, useT } from "../../app/languages/index.ts";
import { problemSentence } from "../../app/problems.ts";
import { Icon } from "../../ui/icon.tsx";
import { endingOf, sizeText } from "./files.ts";
import { canRetry, type Upload } from "./uploads.ts";

/** A file on its way, or one that could not be sent and why. */
export function UploadRow({ upload, onDrop, onAgain }: { upload: Upload; onDrop: () => void; onAgain: () => void }) {
  const t = useT();
  const language = useLanguage();
  const { file, part, problem } = upload;
  return (
    <li className={problem === null ? "file" : "file file-failed"}>
      <span className="file-ending" aria-hidden="true" translate="no">{endingOf(file.name)}</span>
      <span className="file-name" translate="no">{file.name}</span>
      {problem === null && <progress className="file-progress" max={1} value={part} aria-label={t("fields.files_sending", { name: file.name })} />}
      {problem !== null && (
        <span className="file-problem" role="alert">
          {problem === "too_big" ? t("fields.files_too_big", { size: sizeText(file.size, language) }) : problemSentence(problem, t)}
        </span>
      )}
      {canRetry(upload) && (
        <button type="button" className="text-button" onClick={onAgain}>{t("fields.files_again")}</button>
      )}
      <button type="button" className="icon-button" aria-label={t("fields.files_remove", { name: file.name })} onClick={onDrop}>
        <Icon name="cross" size={14} />
      </button>
    </li>
  );
}
