import { mount } from "../site/mount.tsx";
import { Site } from "../site/Site.tsx";
import { History } from "./History.tsx";
import { Services } from "./Services.tsx";

mount(
  <Site page="status">
    <Services />
    <History />
  </Site>,
);
