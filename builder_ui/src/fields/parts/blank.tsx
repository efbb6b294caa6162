import { useT } from "../../app/languages/index.ts";

/** Nothing there, said so for those who cannot see the dash. */
export function Blank() {
  const t = useT();
  return <span className="value-blank"><span aria-hidden="true">–</span><span className="sr-only">{t("fields.blank")}</span></span>;
}
