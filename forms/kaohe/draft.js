// What is typed is kept while it is typed: on the server, and in this tab while the server cannot be reached. The tab
// forgets it when it closes or somebody signs out, so that no confidential text stays behind on a shared machine.

import { deleteAt, putJson } from './api.js';

const PAUSE = 800;

const isTyped = (value) =>
  value !== null && typeof value === 'object' ? Object.values(value).some(isTyped) : Boolean(value);

const PREFIX = 'kaohe-draft:';

/** @param user whose drafts stay in the tab; nobody's unless given */
export function forgetDrafts(user) {
  Object.keys(sessionStorage)
    .filter((key) => key.startsWith(PREFIX) && !(user !== undefined && key.startsWith(`${PREFIX}${user}:`)))
    .forEach((key) => sessionStorage.removeItem(key));
}

export class Draft {
  #key;
  #url;
  #onState;
  #timer;
  #held = false;

  /** @param url where the server keeps it; null where drafts stay in the tab: start forms, and what is anonymous */
  constructor(subject, user, url, onState) {
    forgetDrafts(user);
    this.#key = `${PREFIX}${user}:${subject}`;
    this.#url = url;
    this.#onState = onState;
  }

  /** What to restore, or null: what only this tab has is the newest. Where nothing was typed, nothing comes back. */
  restore(fromServer) {
    const local = sessionStorage.getItem(this.#key);
    const kept = local === null ? fromServer : JSON.parse(local);
    return isTyped(kept) ? kept : null;
  }

  /** Saves soon; `collect` is asked for the content when it is time. */
  touch(collect) {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#held || this.save(collect()), PAUSE);
  }

  async save(content) {
    sessionStorage.setItem(this.#key, JSON.stringify(content));
    if (this.#url) {
      try {
        await putJson(this.#url, content);
        if (!this.#held) {
          sessionStorage.removeItem(this.#key);
        }
        this.#onState('saved');
        return;
      } catch {
        // no session or no server: the tab has it
      }
    }
    this.#onState('local');
  }

  /** The reader does not want it any more. */
  async discard() {
    clearTimeout(this.#timer);
    sessionStorage.removeItem(this.#key);
    if (this.#url) {
      await deleteAt(this.#url).catch(() => this.#onState('local'));
    }
  }

  /** While a submission is on its way the tab keeps the content and nothing is saved. */
  hold(content) {
    clearTimeout(this.#timer);
    this.#held = true;
    sessionStorage.setItem(this.#key, JSON.stringify(content));
  }

  resume() {
    this.#held = false;
  }

  /** The submission is in; the server wipes its copy in the same transaction. */
  wipe() {
    clearTimeout(this.#timer);
    this.#held = true;
    sessionStorage.removeItem(this.#key);
  }
}
