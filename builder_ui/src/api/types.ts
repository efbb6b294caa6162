/** Shapes of answers: the API's own document, sharper where JSON objects have a known inside. */

import type { components } from "./schema.d.ts";

type Shapes = components["schemas"];
type Grants = Record<string, string>;

export type Titled = Shapes["Titled"];
export type Person = Shapes["Person"];
export type StageRef = Shapes["Stage"];
export type StandingStage = Shapes["Standing"];
export type May = Shapes["May"];
export type Ref = Shapes["Ref"];
export type Refs = Record<string, Ref>;

export type Session = Shapes["Session"];
export type Me = Shapes["Me"];
export type App = Shapes["MyApp"];
export type AppView = Shapes["MyView"];

export type FormPayload = Omit<Shapes["Form"], "access" | "start"> & { access: Grants; start: Grants };
export type RecordItem = Shapes["RecordPart"];
export type Page<T> = { items: T[]; next: string | null; refs?: Refs };

export type WorkItem = Shapes["WorkItem"];
export type WorkPage = Shapes["Work"];

export type Notice = Shapes["Notice"];
export type Notices = Shapes["Notices"];

export type AuditEntry = Shapes["AuditEntry"];

export type Member = Shapes["Member"];
export type Template = Shapes["Template"];
export type Sample = Shapes["Sample"];
export type Department = Shapes["Department"];
export type Role = Shapes["Role"];

export type MyMail = Shapes["MyMail"];
export type OutgoingMail = Shapes["OutgoingMail"];
export type Outgoing = Shapes["Outgoing"];
export type Letter = Shapes["Letter"];

export type WorkingTime = Shapes["Calendar"];
export type CalendarChoice = Shapes["CalendarChoice"];
export type CalendarDay = Shapes["CalendarDay"];

export type AppDetails = Shapes["AppDetails"];
export type AppDocument = Shapes["AppDocument"];
export type Definition = Omit<Shapes["Definition"], "document"> & { document: Record<string, unknown> };
export type DefinitionVersion = Omit<Shapes["Version"], "document"> & { document: Record<string, unknown> };
export type VersionLine = Shapes["VersionLine"];
export type Finding = Shapes["Finding"];
export type Difference = Shapes["Difference"];
export type DraftChanges = Shapes["DraftChanges"];
export type ChangedDocument = Shapes["ChangedDocument"];
export type Published = Shapes["Published"];
