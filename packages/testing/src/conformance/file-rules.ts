/** The rules of files. */
export const FILE_RULES = [
  {
    id: "U1",
    sentence:
      "`PUT /v1/files/{id}` says the name, kind and size of a file that is to come. The answer says where its bytes go and has a grant for that, good for 24 hours. It may be the first thing a visitor does. Agents do the same at `/v1/desk/files/{id}`.",
  },
  {
    id: "U2",
    sentence:
      "The same id with the same body gets a fresh grant for the same upload. With another body, or from somebody else, it is `id-reused`.",
  },
  {
    id: "U3",
    sentence:
      "Bytes come in by tus 1.0. `HEAD` tells how many have arrived; `PATCH` adds further ones there and nowhere else (`wrong-state`), never more than the size (`too-large`). What arrived stays, however a request ends, and a request that stands still gives way to the next one. `DELETE` takes back what no message holds.",
  },
  {
    id: "U4",
    sentence:
      "The grant outlives the token of the session, and the visitor's next session gets one of its own. It opens this upload and nothing else; nothing else opens the upload.",
  },
  {
    id: "U5",
    sentence:
      "What a site does not take (`files` in its state) is `file-refused` with the limit in `detail`, before a byte is sent; what only claims to be a picture may be refused with its last byte. A visitor has at most 50 files that no message holds (`too-many-requests`) and begins at most 500 MB a day.",
  },
  {
    id: "U6",
    sentence:
      "`GET /v1/files/{id}/url` gives addresses of a file to whoever may see its message or uploaded it. They are signed over the file, the way it is taken and the time, and work for ten minutes: after that they are `token-expired`, changed they are `not-found`. What was taken back is gone at once, at every address.",
  },
  {
    id: "U7",
    sentence:
      "A picture (PNG, JPEG, GIF, WebP, AVIF) is known by its bytes. Nothing else is shown in its place: it leaves as an attachment of no kind. Whatever leaves has `nosniff` and a sandbox.",
  },
  {
    id: "U8",
    sentence:
      "A file waits for its message: where one is refused, the next may carry it. What no message holds after 24 hours is taken away.",
  },
] as const;
