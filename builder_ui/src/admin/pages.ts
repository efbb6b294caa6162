export { Administrators } from "./administrators.tsx";
export { DepartmentsPage } from "./departments.tsx";
export { ExportsPage } from "./exports.tsx";
export { MembersPage } from "./members.tsx";
export { OutgoingMailPage } from "./outgoing_mail.tsx";
export { RolesPage } from "./roles.tsx";
export { WorkingTimePage } from "./working_time.tsx";
