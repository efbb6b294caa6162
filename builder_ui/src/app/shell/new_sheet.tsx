import { Link } from "react-router";
import { EmptyState, Icon, Sheet } from "../../ui/index.ts";
import { useT } from "../languages/index.ts";
import { useMe, useWorkspace } from "../me.ts";
import { newPlaces } from "./places.ts";

/** Which form to fill in. */
export function NewSheet({ onClose }: { onClose: () => void }) {
  const t = useT();
  const me = useMe();
  const places = newPlaces(useWorkspace(), me);
  return (
    <Sheet open title={t("app.new.title")} onClose={onClose}>
      {places.length === 0 ? <EmptyState icon="form" title={t("app.new.none")} /> : (
        <ul className="choice-list">
          {places.map((place) => (
            <li key={place.key}>
              <Link className="choice-row" to={place.to} translate="no" onClick={onClose}>
                <Icon name="form" /><span>{place.label}</span>{me.apps.length > 1 && <span className="quiet">{place.app}</span>}
              </Link>
            </li>
          ))}
        </ul>
      )}
    </Sheet>
  );
}
