import { useId, useState, type KeyboardEvent } from "react";
import { useNavigate } from "react-router";
import { Dialog, Icon } from "../../ui/index.ts";
import { useT } from "../languages/index.ts";
import { useMe, useWorkspace } from "../me.ts";
import { allPlaces, found, type Found } from "./palette_places.ts";
import { useRecordHits } from "./palette_records.ts";
import "./palette.css";

/** Type a few letters, press Enter, be there. */
export function Palette({ onClose }: { onClose: () => void }) {
  const t = useT();
  return <Dialog open wide title={t("app.palette.title")} onClose={onClose}><Search onClose={onClose} /></Dialog>;
}

function Search({ onClose }: { onClose: () => void }) {
  const t = useT();
  const id = useId();
  const me = useMe();
  const workspace = useWorkspace();
  const navigate = useNavigate();
  const [text, setText] = useState("");
  const [at, setAt] = useState(0);
  const hits = useRecordHits(workspace, me, text.trim());
  const places = found(allPlaces(workspace, me, t), hits, workspace, me, text.trim(), t);
  const active = Math.min(at, places.length - 1);
  const go = (place: Found | undefined): void => {
    if (place === undefined) return;
    onClose();
    void navigate(place.to);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    // An Enter that ends a composition belongs to the input method.
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (step !== 0) setAt((active + step + places.length) % Math.max(1, places.length));
    else if (event.key === "Enter") go(places[active]);
    else return;
    event.preventDefault();
  };
  return (
    <div className="palette">
      <input className="control" type="text" role="combobox" aria-expanded="true" aria-controls={id} aria-autocomplete="list" data-first
        aria-activedescendant={places.length > 0 ? `${id}-${active}` : undefined} aria-label={t("app.palette.hint")} placeholder={t("app.palette.hint")}
        value={text} onKeyDown={onKeyDown} onChange={(event) => {
          setText(event.target.value);
          setAt(0);
        }} />
      <div id={id} className="palette-list" role="listbox" aria-label={t("app.palette.results")}>
        {places.map((place, index) => (
          <div key={place.key} id={`${id}-${index}`} role="option" aria-selected={index === active} className="palette-item"
            ref={index === active ? (row) => row?.scrollIntoView({ block: "nearest" }) : undefined}
            onMouseMove={() => index !== active && setAt(index)} onClick={() => go(place)}>
            <Icon name={place.icon} /><span className="palette-label" translate="no">{place.label}</span>
            {place.beside !== undefined && <span className="palette-beside" translate="no">{place.beside}</span>}
          </div>
        ))}
      </div>
      <p className="palette-nothing" role="status">{places.length === 0 && t("app.palette.nothing", { text })}</p>
    </div>
  );
}
