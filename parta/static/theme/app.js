// Everything here is a convenience: every page works without script.
"use strict";

const WARN_BEFORE = 120;
const TYPING_COUNTS_EVERY = 60;
const MEETING_KEEPS_EVERY = 240 * 1000;
const MEETING_AT_MOST = 8 * 3600 * 1000;
const ROOM_LOOKS_EVERY = 3000;

function copyOf(id) {
  return document.getElementById(id).content.firstElementChild.cloneNode(true);
}

function showTab() {
  const tabs = document.querySelector(".tabs");
  const current = tabs?.querySelector("[aria-current]");
  if (current) tabs.scrollLeft = current.offsetLeft - (tabs.clientWidth - current.offsetWidth) / 2;
}

function focusErrors() {
  document.querySelector("[data-focus]")?.focus();
}

function sendOnce() {
  document.addEventListener("submit", (event) => {
    if (event.target.method !== "post") return;
    const buttons = event.target.querySelectorAll("button[type=submit]");
    // After this turn: a disabled button would not send its own value.
    setTimeout(() => buttons.forEach((button) => { button.disabled = true; }));
  });
  // A page that comes back from the browser's memory can be sent again.
  window.addEventListener("pageshow", () => {
    document.querySelectorAll("button[type=submit]").forEach((button) => { button.disabled = false; });
  });
}

function addRows() {
  for (const set of document.querySelectorAll("[data-formset]")) {
    const prefix = set.dataset.formset;
    const total = document.getElementById(`id_${prefix}-TOTAL_FORMS`);
    const most = Number(document.getElementById(`id_${prefix}-MAX_NUM_FORMS`).value);
    const button = set.querySelector("[data-add-row]");
    const show = () => { button.hidden = Number(total.value) >= most; };
    button.addEventListener("click", () => {
      const rows = set.querySelectorAll("[data-row]");
      const row = emptied(rows[rows.length - 1], prefix, Number(total.value));
      rows[rows.length - 1].after(row);
      total.value = Number(total.value) + 1;
      row.querySelector("input:not([type=hidden]), select, textarea")?.focus();
      show();
    });
    show();
  }
}

function emptied(last, prefix, number) {
  const row = last.cloneNode(true);
  const old = new RegExp(`(^|[\\s_])${prefix}-\\d+-`, "g");
  for (const element of row.querySelectorAll("*")) {
    for (const name of ["id", "name", "for", "aria-describedby"]) {
      const value = element.getAttribute(name);
      if (value) element.setAttribute(name, value.replace(old, `$1${prefix}-${number}-`));
    }
    element.removeAttribute("aria-invalid");
    element.classList.remove("utrecht-form-field--invalid");
    if (element.matches("input[type=checkbox], input[type=radio]")) element.checked = false;
    else if (element.matches("input:not([type=hidden]), textarea, select")) element.value = "";
  }
  row.querySelectorAll(".utrecht-form-field-error-message").forEach((message) => message.remove());
  row.querySelector("[data-row-number]").textContent = number + 1;
  return row;
}

function watchSession() {
  const { sessionSeconds, sessionUrl, curtain } = document.body.dataset;
  if (!sessionSeconds) return;
  const inMeeting = curtain !== undefined;
  let bar, warning, end, kept;

  const show = (id) => {
    bar?.remove();
    bar = copyOf(id);
    document.body.append(bar);
  };
  const start = () => {
    clearTimeout(warning);
    clearTimeout(end);
    bar?.remove();
    kept = Date.now();
    warning = setTimeout(warn, (sessionSeconds - WARN_BEFORE) * 1000);
    end = setTimeout(close, (Number(sessionSeconds) + 1) * 1000);
  };
  const warn = () => {
    show("session-warning");
    bar.querySelector("button").addEventListener("click", keep);
  };
  const close = () => {
    if (inMeeting) show("session-ended");
    else location.reload();
  };
  const keep = async () => {
    kept = Date.now();
    try {
      const answer = await fetch(sessionUrl, { redirect: "manual", cache: "no-store" });
      if (answer.ok) start();
      else close();
    } catch {
      // The network is away: the clock of the server decides.
    }
  };
  // Who types is not idle.
  document.addEventListener("input", () => {
    if (Date.now() - kept > TYPING_COUNTS_EVERY * 1000) keep();
  });
  // A meeting that is held signs nobody out in the middle of it: it ends by itself after a day's work.
  if (document.body.dataset.meeting) {
    setInterval(() => {
      if (!document.hidden && Date.now() - performance.timeOrigin < MEETING_AT_MOST) keep();
    }, MEETING_KEEPS_EVERY);
  }
  start();
}

const SAVED_AFTER = 1000;
const SAVED_AT_LEAST_EVERY = 3000;

function keepDrafts() {
  for (const form of document.querySelectorAll("form[data-draft]")) {
    const status = form.querySelector("[data-saved]");
    let timer, first, saving = false, sent = false;

    const save = async () => {
      clearTimeout(timer);
      first = undefined;
      if (saving) return plan();
      saving = true;
      try {
        const body = new URLSearchParams(new FormData(form));
        const answer = await fetch(location.href, {
          method: "POST", body, headers: { "X-Draft": "1" }, redirect: "manual", cache: "no-store", keepalive: true,
        });
        const when = answer.ok ? await answer.text() : "";
        status.textContent = when ? `${status.dataset.kept} ${when}` : status.dataset.lost;
      } catch {
        status.textContent = status.dataset.lost;
      }
      saving = false;
    };
    const plan = () => {
      if (sent) return;
      first ??= Date.now();
      clearTimeout(timer);
      timer = setTimeout(save, Math.max(0, Math.min(SAVED_AFTER, first + SAVED_AT_LEAST_EVERY - Date.now())));
    };
    form.addEventListener("input", plan);
    form.addEventListener("change", plan);
    form.addEventListener("submit", () => { sent = true; clearTimeout(timer); });
    document.addEventListener("visibilitychange", () => { if (document.hidden && first) save(); });
  }
}

function hangCurtain() {
  if (document.body.dataset.curtain === undefined) return;
  const button = copyOf("curtain");
  const closed = copyOf("curtain-closed");
  const main = document.querySelector("main");
  button.addEventListener("click", () => {
    const shut = button.getAttribute("aria-pressed") !== "true";
    button.setAttribute("aria-pressed", shut);
    main.hidden = shut;
    if (shut) main.after(closed);
    else closed.remove();
  });
  document.querySelector(".app__user").prepend(button);
}

function lookAgain() {
  if (document.querySelector("[data-look-again]")) setTimeout(() => location.reload(), 1000);
}

function followMeeting() {
  const { meeting, room, number } = document.body.dataset;
  if (!meeting) return;
  const news = document.querySelector("[data-meeting-news]");
  let stamp;
  const look = async () => {
    if (document.hidden) return;
    try {
      const answer = await fetch(meeting, { redirect: "manual", cache: "no-store" });
      if (!answer.ok) return;
      const now = await answer.json();
      const moved = room !== undefined && String(now.number ?? "") !== (number ?? "");
      if (moved || (room !== undefined && stamp !== undefined && stamp !== now.stamp)) location.reload();
      else if (stamp !== undefined && stamp !== now.stamp && String(now.number) === number) news.textContent = news.dataset.text;
      stamp = now.stamp;
    } catch {
      // The network is away: the next look tells.
    }
  };
  setInterval(look, ROOM_LOOKS_EVERY);
  look();
}

const KEYS = { ArrowRight: "[data-next]", ArrowLeft: "[data-previous]", a: "[data-attend]", b: "[data-decide]", z: "[data-room-link]" };

function useKeys() {
  if (document.body.dataset.curtain === undefined) return;
  document.addEventListener("keydown", (event) => {
    if (!event.altKey || event.ctrlKey || event.metaKey) return;
    const target = document.querySelector(KEYS[event.key.length === 1 ? event.key.toLowerCase() : event.key] ?? "not-there");
    if (!target) return;
    event.preventDefault();
    target.click();
  });
  if (location.hash === "#besluit") document.querySelector("#id_kind_0")?.focus();
}

focusErrors();
showTab();
sendOnce();
addRows();
watchSession();
keepDrafts();
hangCurtain();
lookAgain();
followMeeting();
useKeys();
