export { Administrators } from "./administrators.tsx";
export { DepartmentsPage } from "./departments.tsx";
export { MembersPage } from "./members.tsx";
export { RolesPage } from "./roles.tsx";
