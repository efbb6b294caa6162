/** Every address of the browser and the page that answers it. Pages arrive when they are needed. */

import type { ComponentType } from "react";
import { createBrowserRouter, Navigate, type RouteObject } from "react-router";
import { loadArea } from "./languages/index.ts";
import { Home } from "./pages/home.tsx";
import { Missing } from "./pages/missing.tsx";
import { PageCrash } from "./pages/crash.tsx";
import { Waiting } from "./pages/waiting.tsx";
import { Root, RootCrash } from "./root.tsx";
import { Shell } from "./shell/shell.tsx";

const withWords = (area: "design" | "work", page: () => Promise<{ Component: ComponentType }>) => async () => (await Promise.all([page(), loadArea(area)]))[0];

const admin = (page: keyof typeof import("../admin/pages.ts")) => withWords("work", async () => ({ Component: (await import("../admin/pages.ts"))[page] }));

const design = (page: keyof typeof import("../design/pages.ts")) => withWords("design", async () => ({ Component: (await import("../design/pages.ts"))[page] }));

const workspace: RouteObject[] = [
  { index: true, element: <Navigate to="work/todo" replace /> },
  { path: "work", element: <Navigate to="todo" replace /> },
  { path: "work/:list", lazy: withWords("work", async () => ({ Component: (await import("../work/my_work/work_page.tsx")).WorkPage })) },
  { path: "tasks/:id", lazy: withWords("work", async () => ({ Component: (await import("../work/task/task_page.tsx")).TaskPage })) },
  { path: "cases/:id", lazy: withWords("work", async () => ({ Component: (await import("../work/case/case_page.tsx")).CasePage })) },
  { path: "apps", lazy: async () => ({ Component: (await import("./pages/apps.tsx")).AppsPage }) },
  { path: "apps/:app", lazy: withWords("work", async () => ({ Component: (await import("../work/records/app_page.tsx")).AppPage })) },
  { path: "apps/:app/:form", lazy: withWords("work", async () => ({ Component: (await import("../work/records/records_page.tsx")).RecordsPage })) },
  { path: "apps/:app/:form/new", lazy: withWords("work", async () => ({ Component: (await import("../work/record/new_record_page.tsx")).NewRecordPage })) },
  { path: "apps/:app/:form/:id", lazy: withWords("work", async () => ({ Component: (await import("../work/record/record_page.tsx")).RecordPage })) },
  { path: "design/:app", lazy: design("DesignPage") },
  { path: "design/:app/:kind/:key", lazy: design("DocumentPage") },
  { path: "design/:app/:kind/:key/versions", lazy: design("VersionsPage") },
  { path: "design/:app/:kind/:key/versions/:version", lazy: design("VersionsPage") },
  {
    path: "admin", lazy: admin("Administrators"), children: [
      { index: true, element: <Navigate to="members" replace /> },
      { path: "members", lazy: admin("MembersPage") },
      { path: "departments", lazy: admin("DepartmentsPage") },
      { path: "roles", lazy: admin("RolesPage") },
      { path: "calendar", lazy: admin("WorkingTimePage") },
      { path: "mail", lazy: admin("OutgoingMailPage") },
      { path: "exports", lazy: admin("ExportsPage") },
    ],
  },
  { path: "gallery", lazy: async () => ({ Component: (await import("../gallery/gallery_page.tsx")).GalleryPage }) },
  { path: "notices", lazy: async () => ({ Component: (await import("./pages/notices.tsx")).NoticesPage }) },
  { path: "me", lazy: async () => ({ Component: (await import("./pages/me.tsx")).MePage }) },
  { path: "*", element: <Missing /> },
];

export const router = createBrowserRouter([
  {
    element: <Root />, errorElement: <RootCrash />, hydrateFallbackElement: <Waiting />, children: [
      { index: true, element: <Home /> },
      { path: "sign-in", lazy: async () => ({ Component: (await import("./pages/sign_in.tsx")).SignInPage }) },
      { path: "w/:ws", element: <Shell />, children: [{ errorElement: <PageCrash />, children: workspace }] },
      { path: "*", element: <Missing alone /> },
    ],
  },
]);
