// The life of an embedded form in Tasklist: load what it shows, build it, keep what is typed, check it, send it as the
// one variable `submission`, and say what is wrong next to the field. What a form contains stands in its HTML file:
// `data-word` is a text, `data-part` a part from kaohe/parts (`data-live`: shown anew when new data came), `data-field`
// an input named by its path in the submission, `data-when="decision=OBJECT"` a block that is there only while that
// field has that value.

import { definitionUrl, getJson, taskUrl } from './kaohe/api.js';
import { button, el, fill, notice } from './kaohe/dom.js';
import { Draft } from './kaohe/draft.js';
import { clearError, showErrors } from './kaohe/errors.js';
import { collect, field } from './kaohe/fields.js';
import { parts } from './kaohe/parts.js';
import { read } from './kaohe/paths.js';
import { validate } from './kaohe/schema.js';
import { language, loadWords, nameOf, word, wordOf } from './kaohe/words.js';

const styles = import.meta.url.replace(/kaohe\.js.*$/, 'kaohe.css');

/** Called by the script of every form. */
export function open(camForm) {
  return new Form(camForm).load();
}

class Form {
  #camForm;
  #element;
  #skeleton;
  #draft;
  #sending = false;
  #ready = false;
  #amendments = [];
  #listeners = [];
  #checks = [];
  #endings = [];
  #refusals = [];

  constructor(camForm) {
    this.#camForm = camForm;
    this.#element = camForm.formElement[0];
    this.#skeleton = [...this.#element.children].filter((child) => child.tagName !== 'SCRIPT');
    this.#skeleton.forEach((child) => child.remove());
    this.#skeleton = this.#skeleton.map((child) => child.cloneNode(true));
    this.name = this.#element.getAttribute('name');
    this.#element.lang = language;
    this.#element.noValidate = true;

    // Tasklist's own way of keeping a form writes variables to the local storage, where they would stay
    camForm.on('store', () => (camForm.storePrevented = true));
    camForm.on('submit', () => this.#submit());
    camForm.on('submit-success', () => {
      this.#draft.wipe();
      this.#endings.forEach((ending) => ending());
    });
    camForm.on('submit-failed', (_, [error]) => this.#failed(error));
    this.#element.addEventListener('input', (event) => this.#edited(event));
    this.#element.addEventListener('change', (event) => this.#edited(event));
  }

  /** Fetches what the form shows and builds it; also called again when the task was claimed or new data came. */
  async load() {
    await Promise.all([style(), loadWords()]);
    this.#body = el(
      'div',
      { class: 'kaohe-body' },
      el('p', { class: 'loading', role: 'status' }, word('form.loading')),
    );
    this.#element.prepend(this.#body);
    await this.#fetch();
    if (window.matchMedia('(max-width: 767px)').matches) {
      // on a phone the form stands below the list in which it was chosen
      (this.#element.closest('.task-card') ?? this.#element).scrollIntoView();
    }
  }

  #body;

  async #fetch() {
    const { taskId, processDefinitionId } = this.#camForm;
    try {
      const answer = await getJson(
        `${taskId ? taskUrl(taskId) : definitionUrl(processDefinitionId.split(':')[0])}/form-data`,
      );
      this.#take(answer);
    } catch (problem) {
      const { code, title } = problem.body ?? {};
      const unclaimed = code === 'TASK_NOT_CLAIMED';
      const refused = problem.status === 403;
      fill(
        this.#body,
        notice(
          refused ? 'warn refused' : 'warn',
          unclaimed ? word('form.notYours') : ((problem.status > 0 && title) ?? word('form.noData')),
        ),
      );
      this.#body.firstChild.tabIndex = -1; // where who submits nonetheless is led
      this.#whenClaimed(() => this.#fetch());
    }
  }

  #take(answer) {
    const { taskId, processDefinitionId, options } = this.#camForm;
    this.task = answer.task ?? {};
    this.data = answer.data ?? {};
    this.schema = answer.schema;
    this.names = answer.names ?? {};
    this.sources = answer.sources ?? {};
    this.roles = answer.roles ?? [];
    this.appraisalId = answer.appraisalId;
    this.cycleId = answer.cycleId;
    // Tasklist offers the tab with the card where there is one
    this.#element.closest('.task-card')?.classList.toggle('with-card', Boolean(this.data.card));
    this.draftState = el('span', { class: 'draft-state', role: 'status' });
    this.#draft = new Draft(
      taskId ?? processDefinitionId.split(':')[0],
      options?.urlParams?.userId ?? '',
      this.task.keepsDrafts ? `${taskUrl(taskId)}/draft` : null,
      (state) => fill(this.draftState, word(`form.draft.${state}`)),
    );
    const kept = this.#draft.restore(answer.draft);
    this.values = kept ?? {};
    this.#build(kept !== null);
    this.#ready = true;
  }

  #build(restored) {
    this.#amendments = [];
    this.#listeners = [];
    this.#checks = [];
    this.#endings = [];
    this.#refusals = [];
    this.summary = el('div', { class: 'summary', hidden: true });
    fill(
      this.#body,
      restored && this.#restoredNotice(),
      this.summary,
      this.#skeleton.map((node) => node.cloneNode(true)),
    );
    for (const node of this.#body.querySelectorAll('[data-word]')) {
      fill(node, word(node.dataset.word));
    }
    for (const node of this.#body.querySelectorAll('[data-part]')) {
      parts[node.dataset.part](this, node);
    }
    for (const node of this.#body.querySelectorAll('[data-field]')) {
      const { field: path, kind, rows, required } = node.dataset;
      fill(node, field(this, path, kind, { rows, required: required !== undefined ? true : undefined }));
    }
    this.#announce();
  }

  #restoredNotice() {
    const discard = () => {
      this.values = {};
      this.#build(false);
      this.#draft.discard();
    };
    return notice(
      'info',
      word('form.draft.restored'),
      ' ',
      button(word('form.draft.discard'), discard, { class: 'link' }),
    );
  }

  /** The value that a field starts with. */
  initial(path) {
    return read(this.values, path);
  }

  /** What stands in the fields now: as typed for drafts, else as the submission it would be. */
  content({ raw = false } = {}) {
    const content = collect(this.#body, raw);
    if (!raw) {
      this.#amendments.forEach((amend) => amend(content));
    }
    return content;
  }

  /** The name of somebody whom the data tell by id, or the word for the system or a group. */
  nameOf(id) {
    return this.names[id] ?? wordOf('who', id);
  }

  /** The name of a source of figures, also of a company's own. */
  sourceOf(code) {
    return nameOf({ code, ...this.sources[code] });
  }

  /** Lets a part complete the submission before it is checked and sent. */
  amend(change) {
    this.#amendments.push(change);
  }

  /**
   * Lets a part find errors `{field, code | message}` that no schema can name. Of a field, and of all that one input
   * `covers`, nothing else is said.
   */
  check(find) {
    this.#checks.push(find);
  }

  /** Calls back once the server has taken the submission. */
  whenTaken(ending) {
    this.#endings.push(ending);
  }

  /** Calls back with the server's problem when it did not take the submission. */
  whenRefused(listener) {
    this.#refusals.push(listener);
  }

  /** Calls the listener now and whenever something is typed, with what stands in the fields. */
  onChange(listener) {
    this.#listeners.push(listener);
  }

  /** A part has changed what stands in the fields by itself, for instance by adding a row. */
  changed() {
    this.#announce();
    this.#draft.touch(() => this.content({ raw: true }));
  }

  /** Chooses what follows from something that was just done here; whoever fills in the form can change it. */
  choose(path, value) {
    const options = [...this.#body.querySelectorAll('input[type=radio]')];
    const option = options.find((one) => one.name === path && one.value === value);
    option.checked = true;
    clearError(option);
    this.changed();
  }

  /** Fetches the data again and lets the parts marked `data-live` show it; everything else stays as it is. */
  async refresh() {
    const answer = await getJson(`${taskUrl(this.#camForm.taskId)}/form-data`);
    this.data = answer.data ?? {};
    this.names = answer.names ?? {};
    for (const node of this.#body.querySelectorAll('[data-live]')) {
      parts[node.dataset.part](this, node);
    }
  }

  #edited(event) {
    if (this.#ready) {
      clearError(event.target);
      this.changed();
    }
  }

  #announce() {
    const content = this.content({ raw: true });
    for (const node of this.#body.querySelectorAll('[data-when]')) {
      const [path, wanted] = node.dataset.when.split('=');
      const hidden = !wanted.split('|').includes(String(read(content, path)));
      const appears = node.hidden && !hidden;
      node.hidden = hidden;
      if (appears && this.#ready) {
        node.scrollIntoView({ block: 'nearest' }); // what is asked for now is not missed below the fold
      }
    }
    this.#listeners.forEach((listener) => listener(content));
  }

  #submit() {
    const camForm = this.#camForm;
    if (!this.#ready || this.#sending) {
      camForm.submitPrevented = true;
      this.#body.querySelector('.notice')?.focus();
      return;
    }
    const submission = this.content();
    const found = this.#checks.flatMap((find) => find(submission));
    const named = new Set(found.flatMap(({ field, covers = [] }) => [field, ...covers]));
    const errors = [...found, ...validate(this.schema, submission).filter(({ field }) => !named.has(field))];
    if (errors.length > 0) {
      camForm.submitPrevented = true;
      showErrors(this.#body, this.summary, errors);
      return;
    }
    this.#sending = true;
    this.#draft.hold(this.content({ raw: true }));
    camForm.variableManager.createVariable({
      name: 'submission',
      type: 'Json',
      value: submission,
      valueInfo: { transient: true },
    });
  }

  #failed(error) {
    if (!this.#sending) {
      return;
    }
    this.#sending = false;
    this.#draft.resume();
    const problem = problemOf(error);
    const { errors = [], title } = problem;
    showErrors(
      this.#body,
      this.summary,
      errors.length > 0 ? errors : [{ field: '', message: title ?? word('form.failed') }],
    );
    this.#refusals.forEach((listener) => listener(problem));
    // the form has said it; with this message Tasklist does not say it a second time
    error.message = 'camForm submission prevented';
  }

  /** Tasklist covers the form of a task that is not mine, and uncovers it once I have claimed it. */
  #whenClaimed(then) {
    const frame = this.#element.closest('[cam-tasklist-form]');
    const covered = () => frame.querySelector('.disabled-form') !== null;
    if (frame && covered()) {
      const observer = new MutationObserver(() => {
        if (!covered()) {
          observer.disconnect();
          then();
        }
      });
      observer.observe(frame, { attributes: true, attributeFilter: ['class'], subtree: true });
    }
  }
}

/** The problem detail in an answer as Tasklist's client hands it on. */
const problemOf = (error) => error.response?.body ?? {};

let styled;

/** The style sheet, once; forms wait for it so that nothing jumps. */
function style() {
  styled ??= new Promise((done) => {
    document.head.append(el('link', { rel: 'stylesheet', href: styles, on: { load: done, error: done } }));
  });
  return styled;
}
