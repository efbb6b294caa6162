import { lazy, memo, Suspense, useMemo } from "react";
import { useLanguage, useT } from "../../app/languages/index.ts";
import { FieldRow } from "../../fields/field_row.tsx";
import { useForm } from "../../fields/host.ts";
import { valueAt } from "../../fields/reading.ts";
import { grant } from "../../kernel/forms/grants.ts";
import type { Field } from "../../kernel/forms/field.ts";
import { isBlank, type Json } from "../../kernel/forms/values.ts";
import { Skeleton } from "../../ui/index.ts";
import "./form_view.css";
import { fieldsBelow, piecesOf, type Piece } from "./pieces.ts";

/** The form as its definition lays it out: two columns at the desk, one on the phone. */
export const FormView = memo(function FormView() {
  const form = useForm((state) => state.form);
  const language = useLanguage();
  const pieces = useMemo(() => piecesOf(form, language), [form, language]);
  return <div className="form">{pieces.map((piece) => <PieceView key={piece.key} piece={piece} />)}</div>;
});

/** Fetched when a form has one: it brings a form within the form. */
const Related = lazy(() => import("../related/related.tsx"));

function PieceView({ piece }: { piece: Piece }) {
  if (piece.kind === "divider") return <hr className="form-divider" />;
  if (piece.kind === "note") return <Note piece={piece} />;
  if (piece.kind === "related") return <Suspense fallback={<Skeleton lines={3} />}><Related piece={{ title: piece.title, ...piece.related }} /></Suspense>;
  return <Group piece={piece} />;
}

function Note({ piece }: { piece: Piece }) {
  return (
    <div className="form-note" role="note">
      {piece.title !== "" && <strong>{piece.title}</strong>}
      {piece.words !== "" && <p>{piece.words}</p>}
    </div>
  );
}

/** A section or columns; nothing of it is drawn while all its fields are hidden. */
function Group({ piece }: { piece: Piece }) {
  const t = useT();
  const fields = useMemo(() => fieldsBelow(piece), [piece]);
  const listed = piece.items.some((item) => item.kind === "related");
  const shown = useForm((state) => listed || fields.some((field) => shows(field, state)));
  // Nothing to read yet: the stage that fills it in is still to come.
  const empty = useForm((state) => state.frozen && !listed && fields.every((field) => isEmpty(valueAt(state, field.key))));
  const count = useForm((state) => fields.filter((field) => shows(field, state)).length);
  if (!shown) return null;
  const body = (
    <>
      {piece.fields.length > 0 && (
        <div className="form-grid" data-count={piece.kind === "columns" ? piece.count : undefined}>
          {piece.fields.map((field) => <FieldRow key={field.key} field={field} path={field.key} />)}
        </div>
      )}
      {piece.items.length > 0 && (
        // Pieces of columns stand side by side, those of a section one below the other.
        <div className={piece.kind === "columns" ? "form-grid" : "form-section"} data-count={piece.kind === "columns" ? piece.count : undefined}>
          {piece.items.map((item) => <PieceView key={item.key} piece={item} />)}
        </div>
      )}
    </>
  );
  if (piece.kind === "columns" || piece.title === "") return <div className="form-section">{body}</div>;
  if (!piece.collapsed && !empty) {
    return <div className="form-section" role="group" aria-label={piece.title}><h2 className="form-heading">{piece.title}</h2>{body}</div>;
  }
  return <details className="form-section"><summary className="form-heading">{piece.title}{empty && <span className="form-count">{t("work.blank_fields", { count })}</span>}</summary>{body}</details>;
}

const isEmpty = (value: Json | undefined): boolean => isBlank(value) || (Array.isArray(value) && value.length === 0);

type Shown = { access: Record<string, string>; settled: { hidden: Set<string> } };

function shows(field: Field, { access, settled }: Shown): boolean {
  if (settled.hidden.has(field.key)) return false;
  return grant(access, field) !== "hidden" || [...field.columns.values()].some((column) => grant(access, column) !== "hidden");
}
