/** The house itself, with a server beside the fire and a cat on the roof. */
export function Cottage() {
  return (
    <g>
      <path className="cottage-chimney" d="M376 150h40v78h-40z" />
      <path className="cottage-chimney-top" d="M370 142h52v14h-52z" />
      <path className="cottage-wall" d="M196 258h248v138H196z" />
      <path className="cottage-wall-shade" d="M196 258h248v22H196z" />
      <path
        className="cottage-roof"
        d="M172 270 238 178a14 14 0 0 1 11-6h142a14 14 0 0 1 11 6l66 92a4 4 0 0 1-4 6H176a4 4 0 0 1-4-6z"
      />
      <path className="cottage-roof-line" d="M214 234h212M198 256h244M232 212h176M248 192h144" />
      <Cat />
      <path className="cottage-frame" d="M222 296h76v70h-76z" />
      <path className="cottage-glow" d="M228 302h64v58h-64z" />
      <Hearth />
      <path className="cottage-door" d="M312 396v-72a24 24 0 0 1 48 0v72z" />
      <circle className="cottage-knob" cx="350" cy="360" r="3.5" />
      <path className="cottage-door-window" d="M324 326a12 12 0 0 1 24 0v8h-24z" />
      <path className="cottage-frame" d="M378 304h46v46h-46z" />
      <path className="cottage-glow" d="M383 309h36v36h-36z" />
      <path className="cottage-bars" d="M401 309v36M383 327h36" />
      <path className="cottage-sill" d="M216 366h88v8h-88zM372 350h58v7h-58z" />
    </g>
  );
}

function Hearth() {
  return (
    <g>
      <path className="cottage-rack" d="M234 312h24a3 3 0 0 1 3 3v45h-30v-45a3 3 0 0 1 3-3z" />
      <path className="cottage-slots" d="M235 322h22M235 332h22M235 342h22M235 352h22" />
      <g className="cottage-lights">
        <circle cx="238" cy="318" r="1.7" />
        <circle cx="244" cy="318" r="1.7" />
        <circle cx="238" cy="337" r="1.7" />
        <circle cx="250" cy="347" r="1.7" />
      </g>
      <path
        className="fire-outer"
        d="M277 328c1.5 7 10 11 10 20a10 10 0 0 1-20 0c0-4 2-7 4-9 .5 3 1.7 4.2 3.4 4.6-.4-5.5 0-11 2.6-15.6z"
      />
      <path className="fire-inner" d="M277 344c.8 3.5 5 5.3 5 9a5 5 0 0 1-10 0c0-3.7 4.2-5.5 5-9z" />
    </g>
  );
}

function Cat() {
  return (
    <g className="cottage-cat">
      <path d="M270 172c-2-18 4-27 12-30l-1-10 7 5h8l7-5-1 11c4 4 5 8 4 12 10 4 14 10 14 17z" />
      <path className="cottage-tail" d="M318 170c14 4 22-4 18-13" />
    </g>
  );
}
