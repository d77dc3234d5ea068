import { mount } from "../site/mount.tsx";
import { Site } from "../site/Site.tsx";
import { Status } from "./Status.tsx";

mount(
  <Site page="status">
    <Status />
  </Site>,
);
