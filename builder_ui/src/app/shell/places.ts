/** The places of a workspace: what the rail, the sidebar, the phone's bar and the palette offer. */

import type { App, Me } from "../../api/index.ts";
import type { IconName } from "../../ui/index.ts";
import type { Translate } from "../languages/index.ts";

export type Area = "work" | "apps" | "gallery" | "admin" | "me" | "notices" | "";
export type Place = { key: string; to: string; label: string; icon: IconName; count?: number; data?: boolean };

const AREAS: { [step: string]: Area } = {
  work: "work", tasks: "work", cases: "work", apps: "apps", design: "apps", gallery: "gallery", admin: "admin", me: "me", notices: "notices",
};

/** The area of `/w/demo/tasks/…`: work. */
export function areaOf(pathname: string): Area {
  return AREAS[pathname.split("/")[3] ?? ""] ?? "";
}

/** How far below the top of its area an address is; the phone shows its bars only near the top. */
export function depthOf(pathname: string): number {
  const steps = pathname.split("/").slice(3).filter(Boolean);
  if (steps[0] === "design") return steps.length;
  if (steps[0] === "apps") return Math.max(0, steps.length - 2);
  return steps[0] === "tasks" || steps[0] === "cases" ? 2 : 0;
}

export function workPlaces(workspace: string, me: Me, t: Translate): Place[] {
  const at = (key: string): string => `/w/${workspace}/work/${key}`;
  return [
    { key: "todo", to: at("todo"), label: t("app.work.todo"), icon: "work", count: me.counts.todo },
    { key: "started", to: at("started"), label: t("app.work.started"), icon: "up" },
    { key: "done", to: at("done"), label: t("app.work.done"), icon: "check" },
    { key: "copied", to: at("copied"), label: t("app.work.copied"), icon: "copy" },
  ];
}

export function adminPlaces(workspace: string, t: Translate): Place[] {
  const at = (key: string): string => `/w/${workspace}/admin/${key}`;
  return [
    { key: "members", to: at("members"), label: t("admin.members"), icon: "people" },
    { key: "departments", to: at("departments"), label: t("admin.departments"), icon: "building" },
    { key: "roles", to: at("roles"), label: t("admin.roles"), icon: "role" },
    { key: "calendar", to: at("calendar"), label: t("admin.calendar"), icon: "clock" },
    { key: "mail", to: at("mail"), label: t("mail.outgoing"), icon: "mail" },
    { key: "exports", to: at("exports"), label: t("admin.exports"), icon: "download" },
  ];
}

export function formPlaces(workspace: string, app: App): Place[] {
  return app.forms.map((form) => ({
    key: `${app.key}/${form.key}`, to: `/w/${workspace}/apps/${app.key}/${form.key}`, label: form.title, icon: "form", data: true,
  }));
}

export function viewPlaces(workspace: string, app: App): Place[] {
  return app.views.map((view) => ({
    key: `${app.key}/${view.key}`, to: `/w/${workspace}/apps/${view.form}?view=${view.key}`, label: view.title, icon: "list", data: true,
  }));
}

/** The forms in which the reader may make a record, each with its app. */
export function newPlaces(workspace: string, me: Me): (Place & { app: string })[] {
  return me.apps.flatMap((app) => app.forms.filter((form) => form.may.includes("create")).map((form) => ({
    key: `${app.key}/${form.key}`, to: `/w/${workspace}/apps/${app.key}/${form.key}/new`, label: form.title, icon: "form" as const,
    data: true, app: app.title,
  })));
}

/** Where "apps" leads: straight into the only one. */
export function appsHome(workspace: string, me: Me): string {
  return me.apps.length === 1 ? `/w/${workspace}/apps/${me.apps[0]!.key}` : `/w/${workspace}/apps`;
}
