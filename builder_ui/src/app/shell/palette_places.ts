/** Everything the palette can go to, and what fits a text. */

import type { Me } from "../../api/index.ts";
import type { Translate } from "../languages/index.ts";
import { adminPlaces, formPlaces, newPlaces, viewPlaces, workPlaces, type Place } from "./places.ts";

export type Found = Place & { /** Where it belongs, in grey. */ beside?: string };

const MOST = 40;

export function allPlaces(workspace: string, me: Me, t: Translate): Found[] {
  return [
    ...workPlaces(workspace, me, t).map((place) => ({ ...place, beside: t("app.work.title") })),
    ...me.apps.flatMap((app) => [...formPlaces(workspace, app), ...viewPlaces(workspace, app)].map((place) => ({ ...place, beside: app.title }))),
    ...newPlaces(workspace, me).map(({ app, ...place }) => ({
      ...place, key: `new ${place.key}`, icon: "add" as const, label: t("app.new.in", { what: place.label }), beside: app,
    })),
    ...(me.may.includes("administer") ? adminPlaces(workspace, t).map((place) => ({ ...place, beside: t("admin.title") })) : []),
    ...(me.may.includes("administer") ? [{ key: "gallery", to: `/w/${workspace}/gallery`, label: t("gallery.title"), icon: "gallery" as const }] : []),
    { key: "notices", to: `/w/${workspace}/notices`, label: t("app.notices"), icon: "bell" },
    { key: "me", to: `/w/${workspace}/me`, label: t("app.account"), icon: "person" },
  ];
}

/** What fits all words of the text, records that were found, and the way to search on in each form. */
export function found(places: Found[], hits: Found[], workspace: string, me: Me, text: string, t: Translate): Found[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return places.slice(0, MOST);
  const fits = places.filter((place) => words.every((word) => `${place.label} ${place.beside ?? ""}`.toLowerCase().includes(word)));
  const searches = me.apps.flatMap((app) => app.forms.map((form): Found => ({
    key: `search ${app.key}/${form.key}`, to: `/w/${workspace}/apps/${app.key}/${form.key}?search=${encodeURIComponent(text)}`,
    label: t("app.palette.search_in", { text, title: form.title }), icon: "search", data: true,
  })));
  return [...fits, ...hits, ...searches].slice(0, MOST);
}
