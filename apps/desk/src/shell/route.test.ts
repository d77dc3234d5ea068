import { describe, expect, it } from "vitest";
import { hrefOf, readRoute } from "./route.ts";

describe("readRoute", () => {
  it("reads what hrefOf writes", () => {
    const routes = [
      { conversationId: null, customer: false, page: null },
      { conversationId: "018f-1", customer: false, page: null },
      { conversationId: "018f-1", customer: true, page: null },
      { conversationId: null, customer: false, page: "tickets" as const },
      { conversationId: null, customer: false, page: "tickets" as const, query: "of=mine&late=yes" },
      { conversationId: null, customer: false, page: "numbers" as const },
      { conversationId: null, customer: false, page: "incidents" as const },
      { conversationId: null, customer: false, page: "ratings" as const },
    ];
    expect(routes.map((route) => readRoute(hrefOf(route)))).toEqual(routes);
  });

  it("shows the list for any other fragment", () => {
    expect(readRoute("#sign-in=secret")).toEqual({ conversationId: null, customer: false, page: null });
  });
});
