import "./pages.css";

/** Before anything is known, not even the language: the mark, quietly. */
export function Waiting() {
  return <div className="waiting" aria-busy="true"><img src="/icon.svg" alt="" width={32} height={32} /></div>;
}
