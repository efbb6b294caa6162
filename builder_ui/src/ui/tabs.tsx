import { useEffect, useId, useRef, type KeyboardEvent, type RefObject } from "react";
import { NavLink, useLocation } from "react-router";
import { useEdges } from "./edges.ts";
import "./tabs.css";

type Labelled = { label: string; count?: number };

/** A row of tabs that may be longer than the page: the current one is in view. */
export function useTabRow(row: RefObject<HTMLElement | null>, current: string): void {
  useEdges(row);
  useEffect(() => {
    row.current?.querySelector("[aria-current=page], [aria-selected=true]")?.scrollIntoView({ block: "nearest", inline: "nearest" });
  }, [row, current]);
}

/** Views of one thing, each with an address of its own. */
export function TabLinks({ label, tabs }: { label: string; tabs: (Labelled & { to: string })[] }) {
  const row = useRef<HTMLElement>(null);
  useTabRow(row, useLocation().pathname);
  return (
    <nav ref={row} className="tabs" aria-label={label}>
      {tabs.map((tab) => <NavLink key={tab.to} className="tab" to={tab.to}><TabText {...tab} /></NavLink>)}
    </nav>
  );
}

type Given = {
  label: string;
  tabs: (Labelled & { key: string })[];
  current: string;
  onChange: (key: string) => void;
  /** Id of what the tabs switch. */
  controls?: string;
};

/** Views of one thing without an address; arrows walk them. */
export function Tabs({ label, tabs, current, onChange, controls }: Given) {
  const list = useRef<HTMLDivElement>(null);
  useTabRow(list, current);
  const walk = (event: KeyboardEvent): void => {
    const step = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : 0;
    if (step === 0) return;
    event.preventDefault();
    const at = (tabs.findIndex((tab) => tab.key === current) + step + tabs.length) % tabs.length;
    onChange(tabs[at]!.key);
    list.current?.querySelectorAll<HTMLElement>("[role=tab]")[at]?.focus();
  };
  return (
    <div ref={list} className="tabs" role="tablist" aria-label={label} tabIndex={-1} onKeyDown={walk}>
      {tabs.map((tab) => (
        <button key={tab.key} type="button" role="tab" className="tab" aria-selected={tab.key === current}
          aria-controls={controls} tabIndex={tab.key === current ? 0 : -1} onClick={() => onChange(tab.key)}>
          <TabText {...tab} />
        </button>
      ))}
    </div>
  );
}

function TabText({ label, count }: Labelled) {
  return <>{label}{count !== undefined && count > 0 && <span className="tab-count">{count}</span>}</>;
}

type SegmentsGiven<Key extends string> = {
  label: string;
  options: { key: Key; label: string; /** In a language of its own. */ data?: boolean }[];
  value: Key;
  onChange: (key: Key) => void;
};

/** One of a few, all visible. */
export function SegmentedControl<Key extends string>({ label, options, value, onChange }: SegmentsGiven<Key>) {
  const name = useId();
  return (
    <fieldset className="segments">
      <legend className="sr-only">{label}</legend>
      {options.map((option) => (
        <label key={option.key} className="segment">
          <input type="radio" className="sr-only" name={name} checked={option.key === value} onChange={() => onChange(option.key)} />
          <span translate={option.data === true ? "no" : undefined}>{option.label}</span>
        </label>
      ))}
    </fieldset>
  );
}
