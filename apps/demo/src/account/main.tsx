import { mount } from "../site/mount.tsx";
import { Site } from "../site/Site.tsx";
import { Account } from "./Account.tsx";

mount(
  <Site page="account">
    <Account />
  </Site>,
);
