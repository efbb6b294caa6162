import { ButtonLink, EmptyState, useTitle } from "../../ui/index.ts";
import { useT } from "../languages/index.ts";
import { useWorkspace } from "../me.ts";
import { Centre } from "./centre.tsx";

/** There is no such page; inside a workspace the frame stays around it. */
export function Missing({ alone = false }: { alone?: boolean }) {
  const t = useT();
  const workspace = useWorkspace();
  useTitle(t("app.missing.title"));
  const said = (
    <EmptyState page icon="search" title={t("app.missing.title")} text={t("app.missing.text")}
      action={<ButtonLink to={workspace === "" ? "/" : `/w/${workspace}/work/todo`}>{t("app.missing.home")}</ButtonLink>} />
  );
  return alone ? <Centre>{said}</Centre> : said;
}
