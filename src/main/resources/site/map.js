// Maps: our own streets, communities and stations, on tiles where the place has set some. The list beside a map says the
// same in words. Leaflet comes only when a map is opened.
const LIBRARY = "/lib/leaflet/1.9.4/dist/leaflet";
const FAR = 3000;
const NEAR_ZOOM = 14;

let loading;
function ready() {
  loading ??= Promise.all([
    fetch("/open/places.json").then((answer) => answer.json()),
    new Promise((done, fail) => {
      const style = document.createElement("link");
      style.rel = "stylesheet";
      style.href = LIBRARY + ".css";
      document.head.prepend(style);
      const script = document.createElement("script");
      script.src = LIBRARY + ".js";
      script.onload = done;
      script.onerror = fail;
      document.head.append(script);
    }),
  ]).then(([places]) => places);
  return loading;
}

export function draw(field) {
  if (field.dataset.map === "choose") chooser(field);
  else if (field.dataset.map === "stations") stations(field);
  else shown(field);
}

const read = (text) => { const [lng, lat] = text.split(",").map(Number); return L.latLng(lat, lng); };
const at = (feature) => L.latLng(feature.geometry.coordinates[1], feature.geometry.coordinates[0]);
const icon = (className, text) => {
  const label = document.createElement("span");
  label.textContent = text ?? "";
  return L.divIcon({ className, html: label, iconSize: null });
};
const pin = (where, options) => L.marker(where, { icon: icon("map-pin"), keyboard: false, ...options });

/** The map with what everybody should find on it. */
function base(canvas, words, places, withStations) {
  canvas.hidden = false;
  const map = L.map(canvas, { zoomControl: false, scrollWheelZoom: false, maxZoom: 18, minZoom: 10, zoomSnap: 0.5,
    attributionControl: Boolean(places.attribution) });
  L.control.zoom({ zoomInTitle: words.zoomIn, zoomOutTitle: words.zoomOut }).addTo(map);
  L.control.scale({ imperial: false }).addTo(map);
  canvas.setAttribute("aria-label", words.mapLabel);
  canvas.setAttribute("role", "application");
  canvas.addEventListener("focusin", () => map.scrollWheelZoom.enable());
  canvas.addEventListener("focusout", () => map.scrollWheelZoom.disable());
  if (places.attribution) map.attributionControl.setPrefix(false);
  if (places.tiles) L.tileLayer(places.tiles, { attribution: places.attribution, maxZoom: 18 }).addTo(map);
  for (const feature of places.features) {
    const { kind, name } = feature.properties;
    if (kind === "station" && !withStations) continue;
    const short = name.replace(/(街道|社区)$/, "");
    L.marker(at(feature), { icon: icon("map-" + kind, kind === "station" ? "" : short), interactive: false,
      keyboard: false }).addTo(map);
  }
  const zoomed = () => canvas.classList.toggle("map-near", map.getZoom() >= NEAR_ZOOM);
  map.on("zoomend", zoomed);
  map.whenReady(zoomed);
  return map;
}

/** Everything of the kinds, or what lies within the codes. */
const bounds = (places, test) => L.latLngBounds(places.features.filter((one) => test(one.properties)).map(at));

function chooser(field) {
  const find = (name) => field.querySelector(`[data-map-${name}]`);
  const [acts, open, here, remove, told, canvas, hint] =
    ["acts", "open", "here", "remove", "told", "canvas", "hint"].map(find);
  const value = field.querySelector("[name=point]");
  const list = field.closest("form").querySelector("[name=region]");
  const say = (sentence) => { told.textContent = sentence; };
  let map;
  let places;
  let marker;

  const opened = async () => {
    if (map) return;
    places = await ready();
    map = base(canvas, field.dataset, places, true);
    hint.hidden = false;
    open.setAttribute("aria-expanded", "true");
    open.hidden = true;
    const codes = new Set([...list.options].map((option) => option.value));
    if (value.value) {
      map.setView(read(value.value), 16);
      put(read(value.value));
    } else {
      const chosen = list.value.replace(/000$/, "");
      const extent = bounds(places, (one) => one.kind !== "station" && codes.has(one.code)
        && one.code.startsWith(chosen));
      if (extent.isValid()) map.fitBounds(extent, { maxZoom: 16, padding: [12, 12] });
    }
    map.on("click", (event) => choose(event.latlng));
    canvas.addEventListener("keydown", (event) => {
      if (event.key === "Enter" && event.target === canvas) {
        event.preventDefault();
        choose(map.getCenter());
      }
    });
  };
  const put = (where) => {
    if (marker) marker.setLatLng(where);
    else {
      marker = pin(where, { draggable: true, autoPan: true }).addTo(map);
      marker.on("dragend", () => choose(marker.getLatLng()));
    }
    remove.hidden = false;
  };
  const changed = () => value.dispatchEvent(new Event("input", { bubbles: true }));
  const choose = (where) => {
    put(where);
    value.value = `${where.lng.toFixed(5)},${where.lat.toFixed(5)}`;
    const codes = new Set([...list.options].map((option) => option.value));
    const nearest = places.features.filter((one) => one.properties.kind === "community" && codes.has(one.properties.code))
      .map((one) => ({ ...one.properties, metres: where.distanceTo(at(one)) }))
      .sort((one, other) => one.metres - other.metres)[0];
    if (nearest && nearest.metres <= FAR) {
      list.value = nearest.code;
      say(field.dataset.chosen.replace("{0}", nearest.fullName));
    } else {
      say(field.dataset.far);
    }
    changed();
  };
  const guarded = (act) => () => act().catch(() => say(field.dataset.broken));

  open.addEventListener("click", guarded(async () => { await opened(); canvas.focus(); }));
  here.addEventListener("click", guarded(async () => {
    await opened();
    say(field.dataset.searching);
    locate((where) => { map.setView(where, 15); choose(where); }, () => say(field.dataset.nowhere));
  }));
  remove.addEventListener("click", () => {
    marker?.remove();
    marker = undefined;
    value.value = "";
    remove.hidden = true;
    say(field.dataset.removed);
    changed();
    here.focus();
  });
  acts.hidden = false;
  if (value.value) guarded(async () => { await opened(); say(field.dataset.set); })();
}

function locate(found, failed) {
  if (!navigator.geolocation) { failed(); return; }
  navigator.geolocation.getCurrentPosition(
    (position) => found(L.latLng(position.coords.latitude, position.coords.longitude)), failed,
    { enableHighAccuracy: true, timeout: 15000, maximumAge: 60000 });
}

/** One place or several, to be looked at. */
async function shown(canvas) {
  const places = await ready();
  const map = base(canvas, canvas.dataset, places, false);
  const points = canvas.dataset.point.split(" ").map(read);
  if (points.length > 1) map.fitBounds(L.latLngBounds(points), { maxZoom: 16, padding: [40, 40] });
  else map.setView(points[0], 15);
  for (const where of points) pin(where, { interactive: false }).addTo(map);
}

/** The stations of the list beside it; a tap orders the list by distance. Nothing of it leaves the device. */
async function stations(field) {
  const find = (name) => field.querySelector(`[data-map-${name}]`);
  const [acts, here, told, canvas, hint] = ["acts", "here", "told", "canvas", "hint"].map(find);
  const list = document.querySelector("[data-stations]");
  const words = field.dataset;
  const places = await ready();
  const map = base(canvas, words, places, false);
  const items = [...list.querySelectorAll("[data-point]")].map((item) => ({ item, where: read(item.dataset.point) }));
  // Markers lie close together; a tap on one orders the list, where it then stands first.
  for (const { where } of items) {
    L.marker(where, { icon: icon("map-station map-station-link"), interactive: false, keyboard: false }).addTo(map);
  }
  const extent = L.latLngBounds(items.map((one) => one.where));
  if (extent.isValid()) map.fitBounds(extent, { maxZoom: 15, padding: [30, 30] });
  let marker;
  const sort = (where) => {
    marker?.remove();
    marker = pin(where, { interactive: false }).addTo(map);
    for (const one of items) one.metres = where.distanceTo(one.where);
    items.sort((one, other) => one.metres - other.metres);
    for (const { item, metres } of items) {
      const distance = item.querySelector("[data-distance]");
      distance.textContent = far(metres);
      distance.hidden = false;
    }
    list.prepend(...items.map((one) => one.item));
    told.textContent = words.near.replace("{0}", items[0].item.querySelector(".line-main").textContent)
      .replace("{1}", far(items[0].metres));
  };
  const far = (metres) => metres < 950 ? words.metres.replace("{0}", Math.max(50, Math.round(metres / 50) * 50))
    : words.kilometres.replace("{0}", (metres / 1000).toFixed(1));
  map.on("click", (event) => sort(event.latlng));
  canvas.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && event.target === canvas) sort(map.getCenter());
  });
  here.addEventListener("click", () => {
    told.textContent = words.searching;
    locate((where) => { map.setView(where, 14); sort(where); }, () => { told.textContent = words.nowhere; });
  });
  acts.hidden = false;
  hint.hidden = false;
}
