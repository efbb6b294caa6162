import { useSyncExternalStore } from "react";
import { Icon } from "../../ui/index.ts";
import { useT } from "../languages/index.ts";

function subscribe(change: () => void): () => void {
  window.addEventListener("online", change);
  window.addEventListener("offline", change);
  return () => {
    window.removeEventListener("online", change);
    window.removeEventListener("offline", change);
  };
}

/** Says that the network is gone for as long as it is. */
export function OfflineBanner() {
  const t = useT();
  const online = useSyncExternalStore(subscribe, () => navigator.onLine);
  return (
    <div role="status">
      {!online && <p className="offline"><Icon name="offline" />{t("app.offline")}</p>}
    </div>
  );
}
