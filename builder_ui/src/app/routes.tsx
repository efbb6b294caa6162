/** Every address of the browser and the page that answers it. Pages arrive when they are needed. */

import { createBrowserRouter, Navigate, type RouteObject } from "react-router";
import { Home } from "./pages/home.tsx";
import { Missing } from "./pages/missing.tsx";
import { PageCrash } from "./pages/crash.tsx";
import { Waiting } from "./pages/waiting.tsx";
import { Root, RootCrash } from "./root.tsx";
import { Shell } from "./shell/shell.tsx";

const work = (page: keyof typeof import("../work/pages.ts")) => async () => ({ Component: (await import("../work/pages.ts"))[page] });
const admin = (page: keyof typeof import("../admin/pages.ts")) => async () => ({ Component: (await import("../admin/pages.ts"))[page] });

const workspace: RouteObject[] = [
  { index: true, element: <Navigate to="work/todo" replace /> },
  { path: "work", element: <Navigate to="todo" replace /> },
  { path: "work/:list", lazy: work("WorkPage") },
  { path: "tasks/:id", lazy: work("TaskPage") },
  { path: "cases/:id", lazy: work("CasePage") },
  { path: "apps", lazy: async () => ({ Component: (await import("./pages/apps.tsx")).AppsPage }) },
  { path: "apps/:app", lazy: work("AppPage") },
  { path: "apps/:app/:form", lazy: work("RecordsPage") },
  { path: "apps/:app/:form/new", lazy: work("NewRecordPage") },
  { path: "apps/:app/:form/:id", lazy: work("RecordPage") },
  {
    path: "admin", lazy: admin("Administrators"), children: [
      { index: true, element: <Navigate to="members" replace /> },
      { path: "members", lazy: admin("MembersPage") },
      { path: "departments", lazy: admin("DepartmentsPage") },
      { path: "roles", lazy: admin("RolesPage") },
    ],
  },
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
