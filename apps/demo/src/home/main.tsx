import { mount } from "../site/mount.tsx";
import { Site } from "../site/Site.tsx";
import { Incidents } from "../support/Incidents.tsx";
import { Hero } from "./Hero.tsx";
import { Plans } from "./Plans.tsx";
import { Why } from "./Why.tsx";

mount(
  <Site page="home">
    <Incidents />
    <Hero />
    <Plans />
    <Why />
  </Site>,
);
