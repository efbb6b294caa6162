/** The pages of this area, in one part of the program. */

export { DesignPage } from "./design_page.tsx";
export { DocumentPage } from "./document_page.tsx";
export { VersionsPage } from "./versions_page.tsx";
