import { Dialog } from "../../ui/index.ts";
import { useT, type Word } from "../languages/index.ts";
import { COMMAND } from "./sidebar.tsx";

const KEYS = [
  [`${COMMAND} K`, "app.keys.palette"], ["?", "app.keys.help"], ["j  k", "app.keys.rows"], ["Enter", "app.keys.open"],
  ["/", "app.keys.search"], ["x", "app.keys.select"], ["e", "app.keys.edit"], ["a", "app.keys.approve"], ["r", "app.keys.reject"], ["Esc", "app.keys.close"],
] as const satisfies [string, Word][];

export function KeysHelp({ onClose }: { onClose: () => void }) {
  const t = useT();
  return (
    <Dialog open title={t("app.keys.title")} onClose={onClose}>
      <dl className="keys">
        {KEYS.map(([key, word]) => (
          <div key={word}><dt translate="no">{key.split(" ").filter(Boolean).map((one) => <kbd key={one}>{one}</kbd>)}</dt><dd>{t(word)}</dd></div>
        ))}
      </dl>
    </Dialog>
  );
}
