import type { Endpoint } from "./endpoint.ts";

/** Files come in and leave by ways of their own; visitors and agents begin and find them alike. */
export const FILE_ENDPOINTS: readonly Endpoint[] = [
  ...(
    [
      ["visitor", "file", "fileUrl"],
      ["agent", "deskFile", "deskFileUrl"],
    ] as const
  ).flatMap(([access, file, fileUrl]): Endpoint[] => [
    {
      method: "put",
      route: file,
      summary: "Begin to upload a file, or get a fresh grant to go on with it",
      access,
      body: "BeginFile",
      answers: {
        201: { says: "The upload has begun.", schema: "UploadGrant" },
        200: { says: "It had begun before; a fresh grant for it.", schema: "UploadGrant" },
      },
    },
    {
      method: "get",
      route: fileUrl,
      summary: "Get addresses that a file can be read from for ten minutes",
      access,
      answers: { 200: { says: "The addresses.", schema: "FileUrl" } },
    },
  ]),
  {
    method: "head",
    route: "upload",
    id: "uploadOffset",
    summary: "Ask how much of a file has arrived (tus 1.0)",
    access: "grant",
    answers: { 200: { says: "`Upload-Offset` and `Upload-Length` say it." } },
  },
  {
    method: "patch",
    route: "upload",
    id: "uploadBytes",
    summary: "Add bytes from `Upload-Offset` on (tus 1.0)",
    access: "grant",
    body: "application/offset+octet-stream",
    answers: { 204: { says: "Kept; `Upload-Offset` says how much there is." } },
  },
  {
    method: "delete",
    route: "upload",
    id: "uploadEnd",
    summary: "Take back a file that no message holds (tus 1.0, termination)",
    access: "grant",
    answers: { 204: { says: "Gone." } },
  },
  {
    method: "get",
    route: "fileContent",
    summary: "Read a file from an address that `fileUrl` gave",
    query: ["as", "until", "key", "signature"].map((name) => ({
      name,
      says: "Part of the address.",
      required: true,
      schema: { type: "string" },
    })),
    access: "nobody",
    answers: {
      200: { says: "The file.", schema: "application/octet-stream" },
      206: { says: "The `Range` of it that was asked for.", schema: "application/octet-stream" },
    },
  },
];
