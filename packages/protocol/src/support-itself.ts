/** What an incident’s `affects` says when customers cannot be served as usual: then no wait can be told. */
export const SUPPORT_ITSELF = "support";
