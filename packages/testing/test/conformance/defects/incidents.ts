import { altered, type Asked, type Carrier, type Defect } from "./carrier.ts";
import { retelling } from "./stories.ts";

/** Changes some answers. */
function answering(isMeant: (asked: Asked) => boolean, change: (text: string) => string): (carry: Carrier) => Carrier {
  return (carry) => async (asked) => {
    const response = await carry(asked);
    return isMeant(asked) && response.ok ? altered(response, change) : response;
  };
}

function upsideDown(text: string): string {
  const session = JSON.parse(text) as { snapshot: { site: { incidents: unknown[] } } };
  session.snapshot.site.incidents.reverse();
  return JSON.stringify(session);
}

const NOTICE = /\{"type":"notice","notice":"incident"[^}]*\}/g;

export const INCIDENT_DEFECTS: readonly Defect[] = [
  {
    does: "takes the same incident for news each time",
    breaks: ["N1"],
    spoil: (carry) => {
      let times = 0;
      const isTold = ({ path }: Asked) => path.startsWith("/v1/desk/incidents/");
      return answering(isTold, (text) => text.replace(/"updatedAt":\d+/, () => `"updatedAt":${(times += 1)}`))(carry);
    },
  },
  {
    does: "tells the gravest last",
    breaks: ["N2"],
    spoil: answering(({ path }) => path === "/v1/session", upsideDown),
  },
  {
    does: "tells conversations twice what they are about",
    breaks: ["N4"],
    spoil: retelling((text) => text.replace(NOTICE, "$&,$&")),
  },
  {
    does: "finds no two alike",
    breaks: ["N7"],
    spoil: answering(
      ({ path }) => path === "/v1/desk/groups",
      () => '{"groups":[]}',
    ),
  },
  {
    does: "says that it closed long ago",
    breaks: ["N8"],
    spoil: retelling((text) => text.replace(/"changesAt":(?:null|\d+)/g, '"changesAt":1')),
  },
];
