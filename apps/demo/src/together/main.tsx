import { mount } from "../site/mount.tsx";
import { Site } from "../site/Site.tsx";
import { Together } from "./Together.tsx";

mount(
  <Site page="together">
    <Together />
  </Site>,
);
