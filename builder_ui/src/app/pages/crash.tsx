import { useRouteError } from "react-router";
import { Button, EmptyState } from "../../ui/index.ts";
import { useT } from "../languages/index.ts";
import { Centre } from "./centre.tsx";

/** A page broke; said plainly, with the message for whoever mends it. */
export function Crash({ error, alone = true }: { error: unknown; alone?: boolean }) {
  const t = useT();
  const said = (
    <>
      <EmptyState page icon="warning" title={t("app.crash.title")} text={t("app.crash.text")}
        action={<Button look="primary" onClick={() => window.location.reload()}>{t("app.crash.reload")}</Button>} />
      {error instanceof Error && <p className="crash-message" translate="no">{error.message}</p>}
    </>
  );
  return alone ? <Centre>{said}</Centre> : said;
}

/** The same inside the frame, so that the other pages stay in reach. */
export function PageCrash() {
  return <Crash error={useRouteError()} alone={false} />;
}
