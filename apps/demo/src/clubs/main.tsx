import { mount } from "../site/mount.tsx";
import { Site } from "../site/Site.tsx";
import { Clubs } from "./Clubs.tsx";

mount(
  <Site page="clubs" line="clubs">
    <Clubs />
  </Site>,
);
