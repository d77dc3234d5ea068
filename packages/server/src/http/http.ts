import type { Hono } from "hono";
import type { Peer } from "../app/contract.ts";

export type HttpEnv = { Bindings: { peer: Peer } };
export type Http = Hono<HttpEnv>;
