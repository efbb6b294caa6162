/** Made by `make api` from the API's own document. */

export interface paths {
    "/api/v1/schemas/access.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a permission set may say. */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The JSON Schema of permission sets */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/schemas/calendar.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a calendar document may say. */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The JSON Schema of calendar documents */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/schemas/flow.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a flow document may say. */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The JSON Schema of flow documents */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/schemas/form.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a form document may say. */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The JSON Schema of form documents */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/schemas/message.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the texts of a message may say. */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The JSON Schema of message texts */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/schemas/view.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a view document may say. */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The JSON Schema of view documents */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The account behind the cookie and its workspaces. */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Session"];
                    };
                };
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        put?: never;
        /** Sign in. The cookie of the answer is the session; ``csrf`` goes into X-CSRF-Token. */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["SignInBody"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Session"];
                    };
                };
                422: components["responses"]["UNPROCESSABLE_ENTITY"];
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        /** Sign out: the session ends on the server too. */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description No Content */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        options?: never;
        head?: never;
        /** Choose a language. */
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["SessionChangeBody"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Session"];
                    };
                };
                422: components["responses"]["UNPROCESSABLE_ENTITY"];
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        trace?: never;
    };
    "/api/v1/w/{ws}/apps": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ws: string;
            };
            cookie?: never;
        };
        /** Every app of the workspace. */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    ws: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Apps"];
                    };
                };
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        put?: never;
        /** A new, empty app. */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Once: a repeat gets the first answer. */
                    "Idempotency-Key"?: string;
                };
                path: {
                    ws: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["AppBody"];
                };
            };
            responses: {
                /** @description Created */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["App"];
                    };
                };
                422: components["responses"]["UNPROCESSABLE_ENTITY"];
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/w/{ws}/apps/{app}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ws: string;
                app: string;
            };
            cookie?: never;
        };
        /** One app with its documents, published and drafted, and the kinds of documents there can be. */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    ws: string;
                    app: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["AppDetails"];
                    };
                };
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/w/{ws}/apps/{app}/draft": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ws: string;
                app: string;
            };
            cookie?: never;
        };
        /** What publishing the draft would change, in words, and what it touches. */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    ws: string;
                    app: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["DraftChanges"];
                    };
                };
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/w/{ws}/apps/{app}/draft/check": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ws: string;
                app: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What keeps the draft from being published, also with a document that nobody has saved yet. */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Once: a repeat gets the first answer. */
                    "Idempotency-Key"?: string;
                };
                path: {
                    ws: string;
                    app: string;
                };
                cookie?: never;
            };
            requestBody?: {
                content: {
                    "application/json": components["schemas"]["CheckBody"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Checked"];
                    };
                };
                422: components["responses"]["UNPROCESSABLE_ENTITY"];
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/w/{ws}/apps/{app}/draft/discard": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ws: string;
                app: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take documents out of the draft, unless somebody changed one of them meanwhile. */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Once: a repeat gets the first answer. */
                    "Idempotency-Key"?: string;
                };
                path: {
                    ws: string;
                    app: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["DiscardBody"];
                };
            };
            responses: {
                /** @description No Content */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                422: components["responses"]["UNPROCESSABLE_ENTITY"];
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/w/{ws}/apps/{app}/draft/{kind}/{key}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                kind: "forms" | "flows" | "views" | "access" | "calendars" | "messages";
                ws: string;
                app: string;
                key: string;
            };
            cookie?: never;
        };
        /** A document as the draft has it, else as it was published; with the revision to change it by. */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    kind: "forms" | "flows" | "views" | "access" | "calendars" | "messages";
                    ws: string;
                    app: string;
                    key: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Definition"];
                    };
                };
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        /** Store a document in the draft. ``If-Match: "0"`` makes a new one. */
        put: {
            parameters: {
                query?: never;
                header: {
                    /** @description The ETag that the change is based on. */
                    "If-Match": string;
                };
                path: {
                    kind: "forms" | "flows" | "views" | "access" | "calendars" | "messages";
                    ws: string;
                    app: string;
                    key: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["DefinitionBody"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Definition"];
                    };
                };
                422: components["responses"]["UNPROCESSABLE_ENTITY"];
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        post?: never;
        /** Let the draft take a document away. Its versions and its data stay. */
        delete: {
            parameters: {
                query?: never;
                header: {
                    /** @description The ETag that the change is based on. */
                    "If-Match": string;
                };
                path: {
                    kind: "forms" | "flows" | "views" | "access" | "calendars" | "messages";
                    ws: string;
                    app: string;
                    key: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description No Content */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/w/{ws}/apps/{app}/publish": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ws: string;
                app: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Publish the whole draft, or nothing of it. */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Once: a repeat gets the first answer. */
                    "Idempotency-Key"?: string;
                };
                path: {
                    ws: string;
                    app: string;
                };
                cookie?: never;
            };
            requestBody?: {
                content: {
                    "application/json": components["schemas"]["PublishBody"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Published"];
                    };
                };
                422: components["responses"]["UNPROCESSABLE_ENTITY"];
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/w/{ws}/apps/{app}/sample": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ws: string;
                app: string;
            };
            cookie?: never;
        };
        /** How much sample data the app has. */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    ws: string;
                    app: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Sample"];
                    };
                };
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        put?: never;
        post?: never;
        /** Remove all of it: records, cases, people. The answer says how much went. */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    ws: string;
                    app: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Sample"];
                    };
                };
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/w/{ws}/apps/{app}/views/{view}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ws: string;
                app: string;
                view: string;
            };
            cookie?: never;
        };
        /** One view: its columns, filter and order, as far as I see the fields. */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    ws: string;
                    app: string;
                    view: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["View"];
                    };
                };
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/w/{ws}/apps/{app}/{kind}/{key}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                kind: "forms" | "flows" | "views" | "access" | "calendars" | "messages";
                ws: string;
                app: string;
                key: string;
            };
            cookie?: never;
        };
        /** The published versions, newest first. */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    kind: "forms" | "flows" | "views" | "access" | "calendars" | "messages";
                    ws: string;
                    app: string;
                    key: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Versions"];
                    };
                };
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/w/{ws}/apps/{app}/{kind}/{key}/versions/{number}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                kind: "forms" | "flows" | "views" | "access" | "calendars" | "messages";
                ws: string;
                app: string;
                key: string;
                number: string;
            };
            cookie?: never;
        };
        /** One published version. */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    kind: "forms" | "flows" | "views" | "access" | "calendars" | "messages";
                    ws: string;
                    app: string;
                    key: string;
                    number: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Version"];
                    };
                };
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/w/{ws}/apps/{app}/{kind}/{key}/versions/{number}/differences": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                kind: "forms" | "flows" | "views" | "access" | "calendars" | "messages";
                ws: string;
                app: string;
                key: string;
                number: string;
            };
            cookie?: never;
        };
        /** What a version changes compared with another one, in words. */
        get: {
            parameters: {
                query?: {
                    base?: number | null;
                };
                header?: never;
                path: {
                    kind: "forms" | "flows" | "views" | "access" | "calendars" | "messages";
                    ws: string;
                    app: string;
                    key: string;
                    number: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Differences"];
                    };
                };
                400: components["responses"]["BAD_REQUEST"];
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/w/{ws}/audit": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ws: string;
            };
            cookie?: never;
        };
        /** The entries, newest first. */
        get: {
            parameters: {
                query?: {
                    cursor?: string;
                    size?: number;
                };
                header?: never;
                path: {
                    ws: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Audit"];
                    };
                };
                400: components["responses"]["BAD_REQUEST"];
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/w/{ws}/calendar": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ws: string;
            };
            cookie?: never;
        };
        /** The calendar that counts, and all there are. */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    ws: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Calendar"];
                    };
                };
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        /** Make a calendar the workspace's own. It counts for tasks that open from now on. */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    ws: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["CalendarBody"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Calendar"];
                    };
                };
                422: components["responses"]["UNPROCESSABLE_ENTITY"];
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/w/{ws}/cases/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ws: string;
                id: string;
            };
            cookie?: never;
        };
        /** A case: where it stands, its tasks, and what the reader may do. */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    ws: string;
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Case"];
                    };
                };
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/w/{ws}/cases/{id}/cc": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ws: string;
                id: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Give people a copy, of some fields or of all that the giver sees. */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Once: a repeat gets the first answer. */
                    "Idempotency-Key"?: string;
                    /** @description The ETag that the change is based on. */
                    "If-Match"?: string;
                };
                path: {
                    ws: string;
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ActionBody"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Acted"];
                    };
                };
                422: components["responses"]["UNPROCESSABLE_ENTITY"];
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/w/{ws}/cases/{id}/comment": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ws: string;
                id: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say something in the case; ``mention`` names people. */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Once: a repeat gets the first answer. */
                    "Idempotency-Key"?: string;
                    /** @description The ETag that the change is based on. */
                    "If-Match"?: string;
                };
                path: {
                    ws: string;
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ActionBody"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Acted"];
                    };
                };
                422: components["responses"]["UNPROCESSABLE_ENTITY"];
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/w/{ws}/cases/{id}/drawing": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ws: string;
                id: string;
            };
            cookie?: never;
        };
        /** The stages of the flow in the version of this case, each with its state and people. */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    ws: string;
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Drawing"];
                    };
                };
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/w/{ws}/cases/{id}/events": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ws: string;
                id: string;
            };
            cookie?: never;
        };
        /** The log as it is stored, for the flow admin and for who may see cases. */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    ws: string;
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Events"];
                    };
                };
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/w/{ws}/cases/{id}/files/{file}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ws: string;
                id: string;
                file: string;
            };
            cookie?: never;
        };
        /** A file that proves a work step, for those who take part. */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    ws: string;
                    id: string;
                    file: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description the bytes */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description some of the bytes */
                206: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description the bytes you have */
                304: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/w/{ws}/cases/{id}/jump": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ws: string;
                id: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The flow admin puts the case at the stage ``to``, with a reason. */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Once: a repeat gets the first answer. */
                    "Idempotency-Key"?: string;
                    /** @description The ETag that the change is based on. */
                    "If-Match"?: string;
                };
                path: {
                    ws: string;
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ActionBody"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Acted"];
                    };
                };
                422: components["responses"]["UNPROCESSABLE_ENTITY"];
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/w/{ws}/cases/{id}/resubmit": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ws: string;
                id: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The initiator hands in again what was returned to him, or what he took back to a draft; ``at`` names the stage, when it matters, and only the start will do. */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Once: a repeat gets the first answer. */
                    "Idempotency-Key"?: string;
                    /** @description The ETag that the change is based on. */
                    "If-Match"?: string;
                };
                path: {
                    ws: string;
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ActionBody"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Acted"];
                    };
                };
                422: components["responses"]["UNPROCESSABLE_ENTITY"];
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/w/{ws}/cases/{id}/resume": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ws: string;
                id: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The flow admin lets a suspended case go on. */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Once: a repeat gets the first answer. */
                    "Idempotency-Key"?: string;
                    /** @description The ETag that the change is based on. */
                    "If-Match"?: string;
                };
                path: {
                    ws: string;
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ActionBody"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Acted"];
                    };
                };
                422: components["responses"]["UNPROCESSABLE_ENTITY"];
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/w/{ws}/cases/{id}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ws: string;
                id: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The flow admin lets the stages of an incident run again. */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Once: a repeat gets the first answer. */
                    "Idempotency-Key"?: string;
                    /** @description The ETag that the change is based on. */
                    "If-Match"?: string;
                };
                path: {
                    ws: string;
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ActionBody"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Acted"];
                    };
                };
                422: components["responses"]["UNPROCESSABLE_ENTITY"];
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/w/{ws}/cases/{id}/suspend": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ws: string;
                id: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The flow admin stops everything for a while. */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Once: a repeat gets the first answer. */
                    "Idempotency-Key"?: string;
                    /** @description The ETag that the change is based on. */
                    "If-Match"?: string;
                };
                path: {
                    ws: string;
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ActionBody"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Acted"];
                    };
                };
                422: components["responses"]["UNPROCESSABLE_ENTITY"];
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/w/{ws}/cases/{id}/terminate": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ws: string;
                id: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The flow admin ends the case, with a reason. */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Once: a repeat gets the first answer. */
                    "Idempotency-Key"?: string;
                    /** @description The ETag that the change is based on. */
                    "If-Match"?: string;
                };
                path: {
                    ws: string;
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ActionBody"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Acted"];
                    };
                };
                422: components["responses"]["UNPROCESSABLE_ENTITY"];
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/w/{ws}/cases/{id}/timeline": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ws: string;
                id: string;
            };
            cookie?: never;
        };
        /** Who did what and when, and how long it waited and was worked on: one entry per event. */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    ws: string;
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Timeline"];
                    };
                };
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/w/{ws}/cases/{id}/urge": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ws: string;
                id: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Remind the people of open tasks, of all or of the stage ``at``. */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Once: a repeat gets the first answer. */
                    "Idempotency-Key"?: string;
                    /** @description The ETag that the change is based on. */
                    "If-Match"?: string;
                };
                path: {
                    ws: string;
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ActionBody"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Acted"];
                    };
                };
                422: components["responses"]["UNPROCESSABLE_ENTITY"];
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/w/{ws}/cases/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ws: string;
                id: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The initiator takes the case back. */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Once: a repeat gets the first answer. */
                    "Idempotency-Key"?: string;
                    /** @description The ETag that the change is based on. */
                    "If-Match"?: string;
                };
                path: {
                    ws: string;
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ActionBody"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Acted"];
                    };
                };
                422: components["responses"]["UNPROCESSABLE_ENTITY"];
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/w/{ws}/departments": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ws: string;
            };
            cookie?: never;
        };
        /** All departments, with their heads. */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    ws: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Departments"];
                    };
                };
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        put?: never;
        /** A new department. */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Once: a repeat gets the first answer. */
                    "Idempotency-Key"?: string;
                };
                path: {
                    ws: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["DepartmentBody"];
                };
            };
            responses: {
                /** @description Created */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Department"];
                    };
                };
                422: components["responses"]["UNPROCESSABLE_ENTITY"];
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/w/{ws}/departments/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ws: string;
                id: string;
            };
            cookie?: never;
        };
        /** One department. */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    ws: string;
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Department"];
                    };
                };
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Rename or move a department, or give it another head. */
        patch: {
            parameters: {
                query?: never;
                header: {
                    /** @description Once: a repeat gets the first answer. */
                    "Idempotency-Key"?: string;
                    /** @description The ETag that the change is based on. */
                    "If-Match": string;
                };
                path: {
                    ws: string;
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["DepartmentChangeBody"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Department"];
                    };
                };
                422: components["responses"]["UNPROCESSABLE_ENTITY"];
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        trace?: never;
    };
    "/api/v1/w/{ws}/files": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ws: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Upload a file of at most 20 MB; name it in a record within a day, or it is swept. */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Once: a repeat gets the first answer. */
                    "Idempotency-Key"?: string;
                };
                path: {
                    ws: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "multipart/form-data": components["schemas"]["UploadBody"];
                };
            };
            responses: {
                /** @description Created */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["File"];
                    };
                };
                422: components["responses"]["UNPROCESSABLE_ENTITY"];
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/w/{ws}/files/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ws: string;
                id: string;
            };
            cookie?: never;
        };
        /** A file I uploaded and have not attached yet. */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    ws: string;
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description the bytes */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description some of the bytes */
                206: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description the bytes you have */
                304: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/w/{ws}/forms/{app}/{form}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ws: string;
                app: string;
                form: string;
            };
            cookie?: never;
        };
        /** A form as I see it; ``access`` is for a new record. */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    ws: string;
                    app: string;
                    form: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Form"];
                    };
                };
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/w/{ws}/forms/{app}/{form}/choices/{field}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ws: string;
                app: string;
                form: string;
                field: string;
            };
            cookie?: never;
        };
        /** Records, members or departments for a field (``customer``, ``items.product``), by search. */
        get: {
            parameters: {
                query?: {
                    cursor?: string;
                    size?: number;
                    q?: string;
                };
                header?: never;
                path: {
                    ws: string;
                    app: string;
                    form: string;
                    field: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Choices"];
                    };
                };
                400: components["responses"]["BAD_REQUEST"];
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/w/{ws}/forms/{app}/{form}/drafts": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ws: string;
                app: string;
                form: string;
            };
            cookie?: never;
        };
        /** My drafts of this form, the latest first. */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    ws: string;
                    app: string;
                    form: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Drafts"];
                    };
                };
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        put?: never;
        /** Keep what I typed. */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Once: a repeat gets the first answer. */
                    "Idempotency-Key"?: string;
                };
                path: {
                    ws: string;
                    app: string;
                    form: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["DraftBody"];
                };
            };
            responses: {
                /** @description Created */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Draft"];
                    };
                };
                422: components["responses"]["UNPROCESSABLE_ENTITY"];
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/w/{ws}/forms/{app}/{form}/drafts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ws: string;
                app: string;
                form: string;
                id: string;
            };
            cookie?: never;
        };
        /** One of my drafts. */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    ws: string;
                    app: string;
                    form: string;
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Draft"];
                    };
                };
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        /** Keep what I typed since. Only I write it, so the last word counts. */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    ws: string;
                    app: string;
                    form: string;
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["DraftBody"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Draft"];
                    };
                };
                422: components["responses"]["UNPROCESSABLE_ENTITY"];
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        post?: never;
        /** Throw a draft away. */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    ws: string;
                    app: string;
                    form: string;
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description No Content */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/w/{ws}/forms/{app}/{form}/evaluate": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ws: string;
                app: string;
                form: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What the form computes from what I typed. */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Once: a repeat gets the first answer. */
                    "Idempotency-Key"?: string;
                };
                path: {
                    ws: string;
                    app: string;
                    form: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["EvaluateBody"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Evaluated"];
                    };
                };
                422: components["responses"]["UNPROCESSABLE_ENTITY"];
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/w/{ws}/forms/{app}/{form}/export": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ws: string;
                app: string;
                form: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The list as a CSV or Excel file, as far as I may export it; administrators can look up who did. */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Once: a repeat gets the first answer. */
                    "Idempotency-Key"?: string;
                };
                path: {
                    ws: string;
                    app: string;
                    form: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ExportBody"];
                };
            };
            responses: {
                /** @description the file */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                422: components["responses"]["UNPROCESSABLE_ENTITY"];
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/w/{ws}/forms/{app}/{form}/records": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ws: string;
                app: string;
                form: string;
            };
            cookie?: never;
        };
        /** The records I may read, page by page. */
        get: {
            parameters: {
                query?: {
                    filter?: string;
                    sort?: string;
                    search?: string;
                    view?: string;
                    cursor?: string;
                    size?: number;
                };
                header?: never;
                path: {
                    ws: string;
                    app: string;
                    form: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Records"];
                    };
                };
                400: components["responses"]["BAD_REQUEST"];
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        put?: never;
        /** A new record; a flow that starts on submitting starts with it. */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Once: a repeat gets the first answer. */
                    "Idempotency-Key"?: string;
                };
                path: {
                    ws: string;
                    app: string;
                    form: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["RecordBody"];
                };
            };
            responses: {
                /** @description Created */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Record"];
                    };
                };
                422: components["responses"]["UNPROCESSABLE_ENTITY"];
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/w/{ws}/forms/{app}/{form}/records/totals": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ws: string;
                app: string;
                form: string;
            };
            cookie?: never;
        };
        /** How many records the list has, and its numbers added up. */
        get: {
            parameters: {
                query?: {
                    filter?: string;
                    sort?: string;
                    search?: string;
                    view?: string;
                    sum?: string;
                };
                header?: never;
                path: {
                    ws: string;
                    app: string;
                    form: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ListTotals"];
                    };
                };
                400: components["responses"]["BAD_REQUEST"];
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/w/{ws}/forms/{app}/{form}/records/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ws: string;
                app: string;
                form: string;
                id: string;
            };
            cookie?: never;
        };
        /** One record, with the revision to change it by. */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    ws: string;
                    app: string;
                    form: string;
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Record"];
                    };
                };
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        put?: never;
        post?: never;
        /** Put a record into the recycle bin. */
        delete: {
            parameters: {
                query?: never;
                header?: {
                    /** @description The ETag that the change is based on. */
                    "If-Match"?: string;
                };
                path: {
                    ws: string;
                    app: string;
                    form: string;
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description No Content */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        options?: never;
        head?: never;
        /** Change the fields that are named; null empties one. */
        patch: {
            parameters: {
                query?: never;
                header: {
                    /** @description Once: a repeat gets the first answer. */
                    "Idempotency-Key"?: string;
                    /** @description The ETag that the change is based on. */
                    "If-Match": string;
                };
                path: {
                    ws: string;
                    app: string;
                    form: string;
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["RecordChangeBody"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Record"];
                    };
                };
                422: components["responses"]["UNPROCESSABLE_ENTITY"];
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        trace?: never;
    };
    "/api/v1/w/{ws}/forms/{app}/{form}/records/{id}/files/{file}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ws: string;
                app: string;
                form: string;
                id: string;
                file: string;
            };
            cookie?: never;
        };
        /** A file of a record, for those who see its field. */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    ws: string;
                    app: string;
                    form: string;
                    id: string;
                    file: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description the bytes */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description some of the bytes */
                206: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description the bytes you have */
                304: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/w/{ws}/forms/{app}/{form}/records/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ws: string;
                app: string;
                form: string;
                id: string;
            };
            cookie?: never;
        };
        /** What changed, newest first. */
        get: {
            parameters: {
                query?: {
                    cursor?: string;
                    size?: number;
                };
                header?: never;
                path: {
                    ws: string;
                    app: string;
                    form: string;
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["History"];
                    };
                };
                400: components["responses"]["BAD_REQUEST"];
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/w/{ws}/forms/{app}/{form}/views": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ws: string;
                app: string;
                form: string;
            };
            cookie?: never;
        };
        /** The views I saved of this form, the oldest first. */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    ws: string;
                    app: string;
                    form: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SavedViews"];
                    };
                };
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        put?: never;
        /** Keep the state of a list under a title. */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Once: a repeat gets the first answer. */
                    "Idempotency-Key"?: string;
                };
                path: {
                    ws: string;
                    app: string;
                    form: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["SavedViewBody"];
                };
            };
            responses: {
                /** @description Created */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SavedView"];
                    };
                };
                422: components["responses"]["UNPROCESSABLE_ENTITY"];
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/w/{ws}/forms/{app}/{form}/views/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ws: string;
                app: string;
                form: string;
                id: string;
            };
            cookie?: never;
        };
        get?: never;
        /** Rename a view of mine, or keep another state in it. */
        put: {
            parameters: {
                query?: never;
                header: {
                    /** @description The ETag that the change is based on. */
                    "If-Match": string;
                };
                path: {
                    ws: string;
                    app: string;
                    form: string;
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["SavedViewBody"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SavedView"];
                    };
                };
                422: components["responses"]["UNPROCESSABLE_ENTITY"];
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        post?: never;
        /** Throw a view of mine away. */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    ws: string;
                    app: string;
                    form: string;
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description No Content */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/w/{ws}/live": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ws: string;
            };
            cookie?: never;
        };
        /** Server-sent events: ``change`` with a cursor at every change of the workspace, for some minutes. */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    ws: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description change events: {cursor} */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/w/{ws}/live/cursor": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ws: string;
            };
            cookie?: never;
        };
        /** The same cursor for those who poll: it differs when something changed. */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    ws: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Cursor"];
                    };
                };
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/w/{ws}/mail": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ws: string;
            };
            cookie?: never;
        };
        /** Outgoing mail, the newest first: what waits, what was sent, what was given up. */
        get: {
            parameters: {
                query?: {
                    cursor?: string;
                    size?: number;
                    state?: "waiting" | "sent" | "dead" | null;
                };
                header?: never;
                path: {
                    ws: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Outgoing"];
                    };
                };
                400: components["responses"]["BAD_REQUEST"];
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/w/{ws}/mail/again": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ws: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send these again at once, or ``all`` that was given up. */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Once: a repeat gets the first answer. */
                    "Idempotency-Key"?: string;
                };
                path: {
                    ws: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["AgainBody"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Again"];
                    };
                };
                422: components["responses"]["UNPROCESSABLE_ENTITY"];
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/w/{ws}/mail/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ws: string;
                id: string;
            };
            cookie?: never;
        };
        /** One mail as it arrives; in the demo only, since a mail is its receiver's. */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    ws: string;
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Letter"];
                    };
                };
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/w/{ws}/mail/{id}/page": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ws: string;
                id: string;
            };
            cookie?: never;
        };
        /** The HTML of one mail; in the demo only. */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    ws: string;
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The mail's HTML */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/w/{ws}/me": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ws: string;
            };
            cookie?: never;
        };
        /** Everything the browser's frame shows of me. */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    ws: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Me"];
                    };
                };
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/w/{ws}/me/mail": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ws: string;
            };
            cookie?: never;
        };
        /** Where my mail goes, and what is mailed to me. */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    ws: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["MyMail"];
                    };
                };
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Set my address, or which kinds I do not want; ``off`` names those. */
        patch: {
            parameters: {
                query?: never;
                header: {
                    /** @description Once: a repeat gets the first answer. */
                    "Idempotency-Key"?: string;
                    /** @description The ETag that the change is based on. */
                    "If-Match": string;
                };
                path: {
                    ws: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["MyMailBody"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["MyMail"];
                    };
                };
                422: components["responses"]["UNPROCESSABLE_ENTITY"];
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        trace?: never;
    };
    "/api/v1/w/{ws}/members": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ws: string;
            };
            cookie?: never;
        };
        /** Everyone in the workspace, active or not. */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    ws: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Members"];
                    };
                };
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        put?: never;
        /** A new member; with a login also an account. */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Once: a repeat gets the first answer. */
                    "Idempotency-Key"?: string;
                };
                path: {
                    ws: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["MemberBody"];
                };
            };
            responses: {
                /** @description Created */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Member"];
                    };
                };
                422: components["responses"]["UNPROCESSABLE_ENTITY"];
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/w/{ws}/members/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ws: string;
                id: string;
            };
            cookie?: never;
        };
        /** One member, with the revision to change him by. */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    ws: string;
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Member"];
                    };
                };
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change a member. A new password, or ``active: false``, ends his sessions at once. */
        patch: {
            parameters: {
                query?: never;
                header: {
                    /** @description Once: a repeat gets the first answer. */
                    "Idempotency-Key"?: string;
                    /** @description The ETag that the change is based on. */
                    "If-Match": string;
                };
                path: {
                    ws: string;
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["MemberChangeBody"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Member"];
                    };
                };
                422: components["responses"]["UNPROCESSABLE_ENTITY"];
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        trace?: never;
    };
    "/api/v1/w/{ws}/notices": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ws: string;
            };
            cookie?: never;
        };
        /** My notices, newest first. */
        get: {
            parameters: {
                query?: {
                    cursor?: string;
                    size?: number;
                };
                header?: never;
                path: {
                    ws: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Notices"];
                    };
                };
                400: components["responses"]["BAD_REQUEST"];
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/w/{ws}/notices/read": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ws: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Mark some of my notices as read, those about one case, or all. */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Once: a repeat gets the first answer. */
                    "Idempotency-Key"?: string;
                };
                path: {
                    ws: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ReadBody"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Read"];
                    };
                };
                422: components["responses"]["UNPROCESSABLE_ENTITY"];
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/w/{ws}/roles": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ws: string;
            };
            cookie?: never;
        };
        /** All roles and who has them. */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    ws: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Roles"];
                    };
                };
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        put?: never;
        /** A new role. */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Once: a repeat gets the first answer. */
                    "Idempotency-Key"?: string;
                };
                path: {
                    ws: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["RoleBody"];
                };
            };
            responses: {
                /** @description Created */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Role"];
                    };
                };
                422: components["responses"]["UNPROCESSABLE_ENTITY"];
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/w/{ws}/roles/{key}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ws: string;
                key: string;
            };
            cookie?: never;
        };
        /** One role. */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    ws: string;
                    key: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Role"];
                    };
                };
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Rename a role or change who has it. */
        patch: {
            parameters: {
                query?: never;
                header: {
                    /** @description Once: a repeat gets the first answer. */
                    "Idempotency-Key"?: string;
                    /** @description The ETag that the change is based on. */
                    "If-Match": string;
                };
                path: {
                    ws: string;
                    key: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["RoleChangeBody"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Role"];
                    };
                };
                422: components["responses"]["UNPROCESSABLE_ENTITY"];
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        trace?: never;
    };
    "/api/v1/w/{ws}/tasks/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ws: string;
                id: string;
            };
            cookie?: never;
        };
        /** A task with its form, its record and what may be done. */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    ws: string;
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Task"];
                    };
                };
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/w/{ws}/tasks/{id}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ws: string;
                id: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Approve. Fields may be filled in along with it. */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Once: a repeat gets the first answer. */
                    "Idempotency-Key"?: string;
                    /** @description The ETag that the change is based on. */
                    "If-Match"?: string;
                };
                path: {
                    ws: string;
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ActionBody"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Acted"];
                    };
                };
                422: components["responses"]["UNPROCESSABLE_ENTITY"];
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/w/{ws}/tasks/{id}/begin": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ws: string;
                id: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Note that the assignee has opened his task: from now on it counts as worked on. */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Once: a repeat gets the first answer. */
                    "Idempotency-Key"?: string;
                    /** @description The ETag that the change is based on. */
                    "If-Match"?: string;
                };
                path: {
                    ws: string;
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ActionBody"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Acted"];
                    };
                };
                422: components["responses"]["UNPROCESSABLE_ENTITY"];
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/w/{ws}/tasks/{id}/handle": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ws: string;
                id: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Complete a task that has no rejection. */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Once: a repeat gets the first answer. */
                    "Idempotency-Key"?: string;
                    /** @description The ETag that the change is based on. */
                    "If-Match"?: string;
                };
                path: {
                    ws: string;
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ActionBody"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Acted"];
                    };
                };
                422: components["responses"]["UNPROCESSABLE_ENTITY"];
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/w/{ws}/tasks/{id}/people": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ws: string;
                id: string;
            };
            cookie?: never;
        };
        /** Whom the task may be handed to, by name. */
        get: {
            parameters: {
                query?: {
                    cursor?: string;
                    size?: number;
                    q?: string;
                };
                header?: never;
                path: {
                    ws: string;
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Choices"];
                    };
                };
                400: components["responses"]["BAD_REQUEST"];
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/w/{ws}/tasks/{id}/reject": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ws: string;
                id: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Reject. */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Once: a repeat gets the first answer. */
                    "Idempotency-Key"?: string;
                    /** @description The ETag that the change is based on. */
                    "If-Match"?: string;
                };
                path: {
                    ws: string;
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ActionBody"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Acted"];
                    };
                };
                422: components["responses"]["UNPROCESSABLE_ENTITY"];
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/w/{ws}/tasks/{id}/return": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ws: string;
                id: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send the case back to an earlier stage: ``to`` is one of ``returnable``. */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Once: a repeat gets the first answer. */
                    "Idempotency-Key"?: string;
                    /** @description The ETag that the change is based on. */
                    "If-Match"?: string;
                };
                path: {
                    ws: string;
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ActionBody"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Acted"];
                    };
                };
                422: components["responses"]["UNPROCESSABLE_ENTITY"];
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/w/{ws}/tasks/{id}/save": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ws: string;
                id: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Write fields to the record and keep the task. */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Once: a repeat gets the first answer. */
                    "Idempotency-Key"?: string;
                    /** @description The ETag that the change is based on. */
                    "If-Match"?: string;
                };
                path: {
                    ws: string;
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ActionBody"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Acted"];
                    };
                };
                422: components["responses"]["UNPROCESSABLE_ENTITY"];
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/w/{ws}/tasks/{id}/sop/{step}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ws: string;
                id: string;
                step: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A work step of the task is done, or not after all: it decides nothing. Evidence are files of mine. */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Once: a repeat gets the first answer. */
                    "Idempotency-Key"?: string;
                };
                path: {
                    ws: string;
                    id: string;
                    step: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["StepBody"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Acted"];
                    };
                };
                422: components["responses"]["UNPROCESSABLE_ENTITY"];
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/w/{ws}/tasks/{id}/transfer": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ws: string;
                id: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Hand the task to somebody else: ``to`` is a member. */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Once: a repeat gets the first answer. */
                    "Idempotency-Key"?: string;
                    /** @description The ETag that the change is based on. */
                    "If-Match"?: string;
                };
                path: {
                    ws: string;
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ActionBody"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Acted"];
                    };
                };
                422: components["responses"]["UNPROCESSABLE_ENTITY"];
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/w/{ws}/templates": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ws: string;
            };
            cookie?: never;
        };
        /** The templates that can be installed, what is inside, and which apps came from them. */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    ws: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Templates"];
                    };
                };
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/w/{ws}/templates/{key}/install": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ws: string;
                key: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Install one as a new app, with its sample data when asked. */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Once: a repeat gets the first answer. */
                    "Idempotency-Key"?: string;
                };
                path: {
                    ws: string;
                    key: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["InstallBody"];
                };
            };
            responses: {
                /** @description Created */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Installed"];
                    };
                };
                422: components["responses"]["UNPROCESSABLE_ENTITY"];
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/w/{ws}/templates/{key}/install/steps": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ws: string;
                key: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The same, telling how far it is. It goes on when nobody listens any more. */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Once: a repeat gets the first answer. */
                    "Idempotency-Key"?: string;
                };
                path: {
                    ws: string;
                    key: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["InstallBody"];
                };
            };
            responses: {
                /** @description {step, done, total} a line, at last {done: {app}} or {problem}. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                422: components["responses"]["UNPROCESSABLE_ENTITY"];
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/w/{ws}/templates/{key}/picture": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ws: string;
                key: string;
            };
            cookie?: never;
        };
        /** A picture of the template's main screen in the reader's language. */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    ws: string;
                    key: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The template's main screen, JPEG. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/w/{ws}/work/copied": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ws: string;
            };
            cookie?: never;
        };
        /** Cases that I got a copy of, the latest first. */
        get: {
            parameters: {
                query?: {
                    cursor?: string;
                    size?: number;
                };
                header?: never;
                path: {
                    ws: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Work"];
                    };
                };
                400: components["responses"]["BAD_REQUEST"];
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/w/{ws}/work/done": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ws: string;
            };
            cookie?: never;
        };
        /** Tasks that I closed, the latest first. */
        get: {
            parameters: {
                query?: {
                    cursor?: string;
                    size?: number;
                };
                header?: never;
                path: {
                    ws: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Work"];
                    };
                };
                400: components["responses"]["BAD_REQUEST"];
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/w/{ws}/work/started": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ws: string;
            };
            cookie?: never;
        };
        /** Cases that I started, the latest first. */
        get: {
            parameters: {
                query?: {
                    cursor?: string;
                    size?: number;
                };
                header?: never;
                path: {
                    ws: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Work"];
                    };
                };
                400: components["responses"]["BAD_REQUEST"];
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/w/{ws}/work/todo": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ws: string;
            };
            cookie?: never;
        };
        /** My open tasks, the longest open first. */
        get: {
            parameters: {
                query?: {
                    cursor?: string;
                    size?: number;
                };
                header?: never;
                path: {
                    ws: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Work"];
                    };
                };
                400: components["responses"]["BAD_REQUEST"];
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        Account: {
            /** Format: uuid */
            id: string;
            language: string | null;
            login: string;
            name: string;
        };
        Acted: {
            case: components["schemas"]["Case"];
            /** Format: uuid */
            next_task: string | null;
            next_title: string | null;
            record: components["schemas"]["Record"];
            task: components["schemas"]["Task"] | null;
        };
        ActionBody: {
            /** @default null */
            at: string | null;
            /** @default null */
            comment: string | null;
            data?: {
                [key: string]: unknown;
            };
            /** @default null */
            fields: string[] | null;
            /** @default false */
            force: boolean;
            /** @default null */
            mention: string[] | null;
            /** @default null */
            people: string[] | null;
            pick?: {
                [key: string]: string[];
            };
            /** @default null */
            reason: string | null;
            /**
             * @default null
             * @enum {string|null}
             */
            resume_as: "rerun" | "direct" | null;
            /** @default false */
            signature: boolean;
            /** @default null */
            to: string | null;
        };
        Again: {
            count: number;
        };
        AgainBody: {
            /** @default false */
            all: boolean;
            ids?: string[];
        };
        App: {
            key: string;
            title: string;
        };
        AppBody: {
            key: string;
            title: string;
        };
        AppDetails: {
            documents: components["schemas"]["AppDocument"][];
            key: string;
            kinds: components["schemas"]["Kind"][];
            title: string;
        };
        AppDocument: {
            changed: boolean;
            draft: components["schemas"]["Drafted"] | null;
            key: string;
            /** @enum {string} */
            kind: "forms" | "flows" | "views" | "access" | "calendars" | "messages";
            published: components["schemas"]["Moment"] | null;
            removed: boolean;
            title: string;
            version: number | null;
        };
        Apps: {
            items: components["schemas"]["App"][];
        };
        Audit: {
            items: components["schemas"]["AuditEntry"][];
            next: string | null;
        };
        AuditEntry: {
            action: string;
            app: string | null;
            at: string;
            by: components["schemas"]["Person"] | null;
            details: {
                [key: string]: unknown;
            };
            form: string | null;
            id: number;
            title: string | null;
        };
        Calendar: {
            calendar: string | null;
            items: components["schemas"]["CalendarChoice"][];
        };
        CalendarBody: {
            calendar: string;
        };
        CalendarChoice: {
            ahead: components["schemas"]["CalendarDay"][];
            calendar: string;
            country: string | null;
            hours: string[];
            published_until: number | null;
            title: string;
        };
        CalendarDay: {
            date: string;
            exception: boolean;
            works: boolean;
        };
        CandidateBody: {
            document: {
                [key: string]: unknown;
            };
            key: string;
            /** @enum {string} */
            kind: "forms" | "flows" | "views" | "access" | "calendars" | "messages";
        };
        Case: {
            app: string;
            ended_at: string | null;
            flow: components["schemas"]["Titled"];
            form: string;
            /** Format: uuid */
            id: string;
            incident: string | null;
            initiator: components["schemas"]["Person"] | null;
            may: components["schemas"]["May"][];
            /** Format: uuid */
            record: string;
            returnable: components["schemas"]["Returnable"][];
            started_at: string | null;
            state: string;
            tasks: components["schemas"]["CaseTask"][];
            tokens: string[];
            version: number;
            visits: {
                [key: string]: unknown;
            };
        };
        CaseTask: {
            assignee: components["schemas"]["Person"] | null;
            closed_at: string | null;
            due_at: string | null;
            /** Format: uuid */
            id: string;
            opened_at: string | null;
            reason: string | null;
            stage: string;
            state: string;
            visit: number;
        };
        Change: {
            after: unknown;
            after_text: string | null;
            before: unknown;
            before_text: string | null;
            path: string;
            title: string;
        };
        ChangedDocument: {
            at: string;
            by: string | null;
            differences: components["schemas"]["Difference"][];
            key: string;
            /** @enum {string} */
            kind: "forms" | "flows" | "views" | "access" | "calendars" | "messages";
            revision: number;
            /** @enum {string} */
            state: "added" | "changed" | "removed";
            title: string;
            version: number | null;
        };
        CheckBody: {
            /** @default null */
            instead: components["schemas"]["CandidateBody"] | null;
        };
        Checked: {
            ok: boolean;
            problems: components["schemas"]["Finding"][];
        };
        Choice: {
            fill?: {
                [key: string]: unknown;
            };
            /** Format: uuid */
            id: string;
            subtitle: string | null;
            title: string;
        };
        Choices: {
            items: components["schemas"]["Choice"][];
            next: string | null;
            refs: {
                [key: string]: components["schemas"]["Ref"];
            };
        };
        Counts: {
            notices: number;
            todo: number;
        };
        Cursor: {
            cursor: string;
        };
        Definition: {
            document: {
                [key: string]: unknown;
            };
            key: string;
            /** @enum {string} */
            kind: "forms" | "flows" | "views" | "access" | "calendars" | "messages";
            revision: number;
        };
        DefinitionBody: {
            document: {
                [key: string]: unknown;
            };
        };
        Department: {
            /** Format: uuid */
            head: string | null;
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            parent: string | null;
            revision: number;
            title: string;
        };
        DepartmentBody: {
            /**
             * Format: uuid
             * @default null
             */
            head: string | null;
            /**
             * Format: uuid
             * @default null
             */
            parent: string | null;
            title: string;
        };
        DepartmentChangeBody: {
            /** Format: uuid */
            head?: string | null;
            /** Format: uuid */
            parent?: string | null;
            title?: string;
        };
        Departments: {
            items: components["schemas"]["Department"][];
        };
        Difference: {
            code: string;
            message: string;
            pointer: string;
        };
        Differences: {
            items: components["schemas"]["Difference"][];
        };
        DiscardBody: {
            documents: components["schemas"]["RevisionBody"][];
        };
        Draft: {
            base_revision: number | null;
            data: {
                [key: string]: unknown;
            };
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            record: string | null;
            refs?: {
                [key: string]: unknown;
            };
            updated_at: string;
        };
        DraftBody: {
            /** @default null */
            base_revision: number | null;
            data: {
                [key: string]: unknown;
            };
            /**
             * Format: uuid
             * @default null
             */
            record: string | null;
        };
        DraftChanges: {
            documents: components["schemas"]["ChangedDocument"][];
            problems: components["schemas"]["Finding"][];
            running: components["schemas"]["Running"][];
            warnings: components["schemas"]["Finding"][];
        };
        Drafted: {
            at: string;
            by: string | null;
            revision: number;
        };
        Drafts: {
            items: components["schemas"]["Draft"][];
            refs?: {
                [key: string]: unknown;
            };
        };
        Drawing: {
            stages: components["schemas"]["DrawnStage"][];
        };
        DrawnBranch: {
            id: string;
            stages: components["schemas"]["DrawnStage"][];
            state: string;
            title: string;
            when: string | null;
        };
        DrawnStage: {
            branches: components["schemas"]["DrawnBranch"][];
            id: string;
            kind: string;
            state: string;
            title: string;
            who: string[];
        };
        EvaluateBody: {
            data: {
                [key: string]: unknown;
            };
            /**
             * Format: uuid
             * @default null
             */
            record: string | null;
        };
        Evaluated: {
            data: {
                [key: string]: unknown;
            };
            errors: unknown;
        };
        Events: {
            items: {
                [key: string]: unknown;
            }[];
        };
        ExportBody: {
            columns?: string[];
            filter?: string;
            /** @enum {string} */
            format: "csv" | "xlsx";
            ids?: string[];
            search?: string;
            sort?: string;
            view?: string;
        };
        FieldError: {
            code: string;
            message: string;
            params: {
                [key: string]: unknown;
            };
            path: string;
        };
        File: {
            /** Format: uuid */
            id: string;
            name: string;
            size: number;
            type: string;
        };
        Finding: {
            at: number[] | null;
            code: string;
            key: string;
            /** @enum {string} */
            kind: "forms" | "flows" | "views" | "access" | "calendars" | "messages";
            message: string;
            params: {
                [key: string]: unknown;
            };
            path: string;
            pointer: string;
        };
        Form: {
            access: {
                [key: string]: unknown;
            };
            app: string;
            flow: components["schemas"]["Titled"] | null;
            key: string;
            may: string[];
            schema: {
                [key: string]: unknown;
            };
            stages: components["schemas"]["Stage"][];
            start: {
                [key: string]: unknown;
            };
            title: string;
            trees: {
                [key: string]: unknown;
            };
            version: number;
        };
        History: {
            items: components["schemas"]["HistoryEntry"][];
            next: string | null;
            refs: {
                [key: string]: components["schemas"]["Ref"];
            };
        };
        HistoryChange: {
            after: unknown;
            after_text: string | null;
            before: unknown;
            before_text: string | null;
            path: string;
            row?: string;
            title: string;
        };
        HistoryEntry: {
            action: string;
            at: string;
            by: components["schemas"]["Person"] | null;
            /** Format: uuid */
            case: string | null;
            changes: components["schemas"]["HistoryChange"][];
            path: string;
            revision: number;
        };
        Inside: {
            forms: number;
            roles: number;
            stages: number;
            views: number;
        };
        InstallBody: {
            /** @default false */
            sample: boolean;
        };
        Installed: {
            app: string;
        };
        InstalledApp: {
            key: string;
            sample: boolean;
            title: string;
        };
        Kind: {
            /** @enum {string} */
            kind: "forms" | "flows" | "views" | "access" | "calendars" | "messages";
            schema: string | null;
        };
        Letter: {
            from: string;
            /** Format: uuid */
            id: string;
            language: string;
            message_id: string;
            subject: string;
            text: string;
            to: string;
        };
        ListTotals: {
            complete: boolean;
            count: number;
            sums: {
                [key: string]: unknown;
            };
        };
        MailCounts: {
            dead: number;
            sent: number;
            waiting: number;
        };
        MailKind: {
            /** @enum {string} */
            kind: "task" | "reminder" | "urge" | "result" | "cc";
            on: boolean;
        };
        May: {
            action: string;
            code: string | null;
            ok: boolean;
        };
        Me: {
            apps: components["schemas"]["MyApp"][];
            counts: components["schemas"]["Counts"];
            language: string;
            may: string[];
            member: components["schemas"]["MyMember"];
            workspace: components["schemas"]["Titled"];
            zone: string;
        };
        Member: {
            active: boolean;
            admin: boolean;
            /** Format: uuid */
            department: string | null;
            departments: string[];
            email: string | null;
            /** Format: uuid */
            id: string;
            login: string | null;
            /** Format: uuid */
            manager: string | null;
            name: string;
            revision: number;
            roles: string[];
            sample: boolean;
        };
        MemberBody: {
            /** @default false */
            admin: boolean;
            /**
             * Format: uuid
             * @default null
             */
            department: string | null;
            departments?: string[];
            /** @default null */
            email: string | null;
            /** @default null */
            login: string | null;
            /**
             * Format: uuid
             * @default null
             */
            manager: string | null;
            name: string;
            /** @default null */
            password: string | null;
            roles?: string[];
        };
        MemberChangeBody: {
            active?: boolean;
            admin?: boolean;
            /** Format: uuid */
            department?: string | null;
            departments?: string[];
            email?: string | null;
            /** Format: uuid */
            manager?: string | null;
            name?: string;
            password?: string;
            roles?: string[];
        };
        Members: {
            items: components["schemas"]["Member"][];
        };
        Moment: {
            at: string;
            by: string | null;
        };
        MyApp: {
            forms: components["schemas"]["MyForm"][];
            key: string;
            title: string;
            views: components["schemas"]["MyView"][];
        };
        MyForm: {
            key: string;
            may: string[];
            title: string;
        };
        MyMail: {
            email: string | null;
            kinds: components["schemas"]["MailKind"][];
            revision: number;
        };
        MyMailBody: {
            email?: string | null;
            off?: ("task" | "reminder" | "urge" | "result" | "cc")[];
        };
        MyMember: {
            department: components["schemas"]["Person"] | null;
            /** Format: uuid */
            id: string;
            name: string;
            roles: string[];
        };
        MyView: {
            form: string;
            key: string;
            title: string;
        };
        NamedStep: {
            id: string;
            text: string;
        };
        Notice: {
            at: string;
            /** Format: uuid */
            id: string;
            kind: string;
            link: string;
            read: boolean;
            text: string;
            title: string;
        };
        Notices: {
            items: components["schemas"]["Notice"][];
            next: string | null;
            unread: number;
        };
        Outgoing: {
            counts: components["schemas"]["MailCounts"];
            items: components["schemas"]["OutgoingMail"][];
            next: string | null;
            readable: boolean;
            server: boolean;
        };
        OutgoingMail: {
            address: string | null;
            at: string;
            attempts: number;
            /** Format: uuid */
            case: string | null;
            detail: string | null;
            /** Format: uuid */
            id: string;
            kind: string;
            next_try: string | null;
            /** @enum {string|null} */
            reason: "unreachable" | "refused" | "no_address" | "unreadable" | null;
            sent_at: string | null;
            /** @enum {string} */
            state: "waiting" | "sent" | "dead";
            to: components["schemas"]["Person"] | null;
        };
        PaginationMetadata: {
            /** @description First available page number. */
            first_page?: number;
            /** @description Last available page number. */
            last_page?: number;
            /** @description Next page number. */
            next_page?: number;
            /** @description Current page number. */
            page?: number;
            /** @description Previous page number. */
            previous_page?: number;
            /** @description Total number of items. */
            total?: number;
            /** @description Total number of pages. */
            total_pages?: number;
        };
        Person: {
            /** Format: uuid */
            id: string;
            name: string;
        };
        Problem: {
            code: string;
            detail: string;
            errors: components["schemas"]["FieldError"][];
            field: string | null;
            params: {
                [key: string]: unknown;
            };
            status: number;
            title: string;
            type: string;
        };
        PublishBody: {
            /** @default null */
            documents: components["schemas"]["RevisionBody"][] | null;
            /** @default null */
            note: string | null;
        };
        Published: {
            documents: components["schemas"]["PublishedDocument"][];
            publication: string;
        };
        PublishedDocument: {
            key: string;
            /** @enum {string} */
            kind: "forms" | "flows" | "views" | "access" | "calendars" | "messages";
            version: number | null;
        };
        Read: {
            unread: number;
        };
        ReadBody: {
            /** @default false */
            all: boolean;
            /**
             * Format: uuid
             * @default null
             */
            case: string | null;
            ids?: string[];
        };
        Record: {
            access?: {
                [key: string]: unknown;
            };
            /** Format: uuid */
            case: string | null;
            created_at: string;
            created_by: components["schemas"]["Person"] | null;
            data: {
                [key: string]: unknown;
            };
            /** Format: uuid */
            id: string;
            may: components["schemas"]["May"][];
            number: string | null;
            refs: {
                [key: string]: components["schemas"]["Ref"];
            };
            revision: number;
            stages: components["schemas"]["Standing"][];
            state: string | null;
            title: string;
            updated_at: string;
        };
        RecordBody: {
            data: {
                [key: string]: unknown;
            };
            /**
             * Format: uuid
             * @default null
             */
            draft: string | null;
            pick?: {
                [key: string]: string[];
            };
        };
        RecordChangeBody: {
            data: {
                [key: string]: unknown;
            };
        };
        RecordPart: {
            /** Format: uuid */
            case: string | null;
            created_at: string;
            created_by: components["schemas"]["Person"] | null;
            data: {
                [key: string]: unknown;
            };
            /** Format: uuid */
            id: string;
            may: components["schemas"]["May"][];
            number: string | null;
            revision: number;
            stages: components["schemas"]["Standing"][];
            state: string | null;
            title: string;
            updated_at: string;
        };
        Records: {
            items: components["schemas"]["RecordPart"][];
            next: string | null;
            refs: {
                [key: string]: components["schemas"]["Ref"];
            };
        };
        Ref: {
            form?: string;
            kind: string;
            title: string;
        };
        Returnable: {
            id: string;
            people: string[];
            title: string;
        };
        Returned: {
            at: string;
            by: components["schemas"]["Person"] | null;
            comment: string | null;
            stage: components["schemas"]["Stage"];
        };
        RevisionBody: {
            key: string;
            /** @enum {string} */
            kind: "forms" | "flows" | "views" | "access" | "calendars" | "messages";
            revision: number;
        };
        Role: {
            key: string;
            members: string[];
            revision: number;
            title: string;
        };
        RoleBody: {
            key: string;
            members?: string[];
            title: string;
        };
        RoleChangeBody: {
            members?: string[];
            title?: string;
        };
        Roles: {
            items: components["schemas"]["Role"][];
        };
        Running: {
            cases: number;
            flow: string;
            title: string;
        };
        Sample: {
            cases: number;
            departments: number;
            members: number;
            records: number;
        };
        SavedView: {
            columns: string[];
            filter: unknown;
            /** Format: uuid */
            id: string;
            revision: number;
            search: string;
            sort: string[];
            title: string;
            view: string | null;
        };
        SavedViewBody: {
            columns?: string[];
            /** @default true */
            filter: unknown;
            /** @default  */
            search: string;
            sort?: string[];
            title: string;
            /** @default null */
            view: string | null;
        };
        SavedViews: {
            items: components["schemas"]["SavedView"][];
        };
        Session: {
            account: components["schemas"]["Account"];
            csrf: string;
            workspaces: components["schemas"]["Workspace"][];
        };
        SessionChangeBody: {
            language: string;
        };
        ShippedSample: {
            cases: number;
            people: number;
            records: number;
        };
        SignInBody: {
            login: string;
            password: string;
        };
        Stage: {
            id: string;
            kind?: string;
            title: string;
        };
        Standing: {
            due_at: string | null;
            id: string;
            kind?: string;
            title: string;
        };
        StepBody: {
            done: boolean;
            /** @default null */
            evidence: string[] | null;
            /** @default null */
            note: string | null;
        };
        StepFile: {
            /** Format: uuid */
            id: string;
            name?: string;
            size?: number;
            type?: string;
        };
        Task: {
            assignee: components["schemas"]["Person"] | null;
            case: components["schemas"]["Case"];
            due_at: string | null;
            effects: {
                [key: string]: unknown;
            };
            form: components["schemas"]["TaskForm"];
            /** Format: uuid */
            id: string;
            kind: string;
            may: components["schemas"]["May"][];
            opened_at: string | null;
            record: components["schemas"]["Record"];
            returnable: components["schemas"]["Returnable"][];
            returned: components["schemas"]["Returned"] | null;
            sop: components["schemas"]["WorkStep"][];
            stage: components["schemas"]["Stage"];
            state: string;
        };
        TaskForm: {
            access: {
                [key: string]: unknown;
            };
            app: string;
            key: string;
            schema: {
                [key: string]: unknown;
            };
            title: string;
            trees: {
                [key: string]: unknown;
            };
            version: number;
        };
        Template: {
            audience: string | null;
            inside: components["schemas"]["Inside"];
            installed: components["schemas"]["InstalledApp"][];
            key: string;
            languages: string[];
            picture: boolean;
            sample: components["schemas"]["ShippedSample"] | null;
            summary: string;
            title: string;
            version: string;
        };
        Templates: {
            items: components["schemas"]["Template"][];
        };
        Timeline: {
            items: components["schemas"]["TimelineEntry"][];
            refs: {
                [key: string]: components["schemas"]["Ref"];
            };
            totals: components["schemas"]["Totals"];
        };
        TimelineEntry: {
            action: string | null;
            at: string;
            by: components["schemas"]["Person"] | null;
            changes: components["schemas"]["Change"][];
            comment: string | null;
            files: components["schemas"]["StepFile"][];
            for: components["schemas"]["Person"] | null;
            late: number | null;
            note: string | null;
            people: components["schemas"]["Person"][];
            reason: string | null;
            rule: string | null;
            seq: number;
            stage: components["schemas"]["Stage"] | null;
            step: components["schemas"]["NamedStep"] | null;
            superseded: boolean;
            type: string;
            visit: number | null;
            waited: number;
            worked: number;
        };
        Titled: {
            key: string;
            title: string;
        };
        Totals: {
            duration: number;
            waited: number;
            worked: number;
        };
        UploadBody: {
            /** Format: binary */
            file: string;
        };
        Version: {
            document: {
                [key: string]: unknown;
            };
            key: string;
            /** @enum {string} */
            kind: "forms" | "flows" | "views" | "access" | "calendars" | "messages";
            version: number;
        };
        VersionLine: {
            at: string;
            by: string | null;
            note: string | null;
            publication: string;
            version: number;
        };
        Versions: {
            items: components["schemas"]["VersionLine"][];
        };
        View: {
            columns: string[];
            filter: unknown;
            form: string;
            key: string;
            sort: string[];
            title: string;
        };
        Work: {
            items: components["schemas"]["WorkItem"][];
            late: number;
            next: string | null;
            total: number;
        };
        WorkField: {
            key: string;
            text: string;
            title: string;
        };
        WorkItem: {
            app: string;
            /** Format: uuid */
            case: string;
            due_at: string | null;
            fields: components["schemas"]["WorkField"][];
            flow: components["schemas"]["Titled"];
            form: string;
            initiator: components["schemas"]["Person"] | null;
            opened_at: string | null;
            record: components["schemas"]["WorkRecord"];
            returned: components["schemas"]["Returned"] | null;
            stage: components["schemas"]["Stage"] | null;
            state: string;
            /** Format: uuid */
            task: string | null;
        };
        WorkRecord: {
            /** Format: uuid */
            id: string;
            number: string | null;
            title: string;
        };
        WorkStep: {
            at: string | null;
            blocking: boolean;
            by: components["schemas"]["Person"] | null;
            done: boolean;
            evidence: string | null;
            files: components["schemas"]["StepFile"][];
            id: string;
            lacks: string | null;
            note: string | null;
            text: string;
        };
        Workspace: {
            key: string;
            title: string;
        };
    };
    responses: {
        /** @description Bad Request */
        BAD_REQUEST: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description A problem document */
        DEFAULT_ERROR: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Unprocessable Entity */
        UNPROCESSABLE_ENTITY: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
    };
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export type operations = Record<string, never>;
